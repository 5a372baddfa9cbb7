/**
 * Where the records of news APIs and exports keep what, likeliest first: NewsAPI, the Guardian's Open Platform, GDELT,
 * Media Cloud, news-please, schema.org, WordPress, JSON Feed and plain tables. Names are compared in lower case, letters
 * and digits only; a dot steps into an object.
 */
export const FIELD_NAMES = {
  text: [
    'text', 'body', 'articlebody', 'content', 'bodytext', 'fulltext', 'maintext', 'storytext', 'articletext', 'story',
    'article', 'plaintext', 'cleanedtext', 'rawtext', 'contenttext', 'fields.bodytext', 'fields.body', 'content.rendered',
    'contenthtml', 'bodyhtml', 'html', 'contentencoded', 'transcript', 'blocks.body.0.bodytextsummary',
  ],
  /** Taken only where none of the above is there: a summary is better than nothing. */
  summary: ['description', 'summary', 'abstract', 'snippet', 'leadparagraph', 'fields.trailtext', 'excerpt'],
  title: ['title', 'headline', 'webtitle', 'title.rendered', 'headline.main', 'fields.headline', 'subject', 'name'],
  byline: ['byline', 'author', 'authors', 'creator', 'fields.byline', 'byline.original', 'by', 'writer'],
  outlet: [
    'outlet', 'source', 'source.name', 'source.title', 'publisher', 'publication', 'fields.publication', 'medianame', 'newspaper',
    'provider', 'sitename', 'site', 'sourcedomain', 'domain', 'journal',
  ],
  url: ['url', 'link', 'weburl', 'canonicalurl', 'articleurl', 'permalink', 'href', 'sourceurl', 'guid', 'id'],
  published: [
    'publishedat', 'published', 'datepublished', 'publishdate', 'publicationdate', 'webpublicationdate', 'pubdate',
    'publisheddate', 'date', 'seendate', 'dategmt', 'datetime', 'timestamp', 'createdat', 'created', 'firstpublished',
  ],
} as const; // biome-ignore format: a table

/** Arrays of objects inside an article that are not articles themselves. */
export const SIDE_ARRAYS = new Set([
  'comments', 'related', 'relatedarticles', 'tags', 'authors', 'images', 'media', 'links', 'keywords', 'categories',
  'references', 'multimedia', 'attachments', 'embeds', 'elements', 'facets', 'entities', 'persons', 'bylines', 'blocks',
]); // biome-ignore format: a table
