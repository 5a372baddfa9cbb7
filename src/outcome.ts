import type { Reject } from './records.js';

/** What a stage makes of one record: the value, or the reject that says why there is none. */
export type Outcome<T> = { readonly kept: T } | { readonly rejected: Reject };
