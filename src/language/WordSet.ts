/** A set of words of one article, by number. It is emptied in one step and keeps its room, so that one serves all articles. */
export class WordSet {
  #turn = 1;
  /** By word: the turn in which it was added. */
  #addedIn = new Int32Array(1024);

  clear(): void {
    this.#turn += 1;
  }

  add(word: number): void {
    if (word >= this.#addedIn.length) this.#growTo(word + 1);
    this.#addedIn[word] = this.#turn;
  }

  has(word: number): boolean {
    return word < this.#addedIn.length && this.#addedIn[word] === this.#turn;
  }

  #growTo(length: number): void {
    const addedIn = new Int32Array(length * 2);
    addedIn.set(this.#addedIn);
    this.#addedIn = addedIn;
  }
}
