/** A child of an element: another element, or text. */
export type PageNode = PageElement | string;

/** An element of a page, with no more of it than extraction looks at. */
export class PageElement {
  children: PageNode[] = [];

  constructor(
    /** In lower case; `#page` for the root. */
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    public parent: PageElement | null,
  ) {}

  get(attribute: string): string | null {
    return Object.hasOwn(this.attributes, attribute) ? this.attributes[attribute]! : null;
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
