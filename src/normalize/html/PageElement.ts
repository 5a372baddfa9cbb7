/** A child of an element: another element, or text. */
export type PageNode = PageElement | string;

/** An element of a page, with no more of it than extraction looks at. */
export class PageElement {
  children: PageNode[] = [];

  constructor(
    /** In lower case; `#page` for the root. */
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly parent: PageElement | null,
    /** Which of its parent's elements it is in the page as it came, from 1. */
    readonly position: number,
  ) {}

  /** Elements that it began with, whatever has been taken out since. */
  begun = 0;

  get(attribute: string): string | null {
    return Object.hasOwn(this.attributes, attribute) ? this.attributes[attribute]! : null;
  }

  /** A CSS selector that finds it in the page as it came: from the nearest id down. */
  get path(): string {
    const id = this.get('id');
    if (id !== null && /^[A-Za-z][\w-]*$/.test(id)) return `#${id}`;
    const step = `${this.name}:nth-child(${this.position})`;
    return this.parent === null || this.parent.parent === null ? this.name : `${this.parent.path} > ${step}`;
  }

  /** All text in it, as it stands. */
  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('');
  }

  /** Elements inside it, in document order. */
  *descendants(): Generator<PageElement> {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      yield child;
      yield* child.descendants();
    }
  }

  /** The first element inside it that fits. */
  find(fits: (element: PageElement) => boolean): PageElement | null {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      const found = fits(child) ? child : child.find(fits);
      if (found !== null) return found;
    }
    return null;
  }
}
