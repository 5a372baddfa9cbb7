/**
 * Words in an element's class or id that say it is not the article. Classes are cut into words at hyphens, underscores and
 * capitals and joined by single hyphens; each pattern must match whole words. Collected from what publishing systems and
 * libraries of page furniture call their parts.
 */
export const UNLIKELY: readonly string[] = [
  // Advertisements.
  'ads?', 'advert(?:s|isement|ising)?', 'adslot', 'adunit', 'adbox', 'banner', 'sponsor(?:ed|s)?', 'promo(?:s|tion|ted|box)?', 'affiliate', 'outbrain', 'taboola',
  // Sharing, following, signing up.
  'shar(?:e|es|ing|ebar|ethis|etools|edaddy|e-buttons?)', 'addthis', 'addtoany', 'social(?:s|media)?', 'follow(?:-us)?', 'newsletters?', 'subscri(?:be|ption|ber)', 'sign-?up', 'login', 'sign-?in',
  'paywall', 'register', 'donat(?:e|ion)', 'cta', 'call-to-action',
  // Other things to read.
  'related', 'relateds', 'relacionad[ao]s?', 'recirc(?:ulation)?', 'recommend(?:ed|ations?)?', 'readmore', 'read-more', 'read-next', 'more-stories', 'more-news', 'more-from', 'most-(?:read|popular|viewed)',
  'trending', 'popular', 'also-(?:on|read|like)', 'see-also', 'up-next', 'next-(?:post|article|story)', 'prev(?:ious)?-(?:post|article|story)', 'post-nav(?:igation)?', 'breadcrumbs?', 'pagination', 'pager',
  'recents?', 'recent-(?:posts?|stories|news|articles)', 'latest', 'latest-(?:posts?|stories|news|articles)', 'next-prev', 'prev-next', 'nav-(?:links?|previous|next)',
  'inline-links?', 'teasers?', 'linkbox', 'yarpp', 'jp-relatedposts', 'crp', 'rail',
  // Who, when and under which heading.
  'by-?lines?', 'authors?', 'author-?(?:bio|info|box|card|name)', 'bio', 'contributors?', 'datelines?', 'timestamps?', 'pub-?date', 'publish(?:ed)?-?(?:date|time|on)?', 'date-?(?:time|published|line)?', 'time', 'updated?', 'post-?meta', 'entry-?meta', 'article-?meta',
  'meta(?:data|-?info)?', 'tags?', 'tag-?(?:list|cloud|links)?', 'keywords', 'topics', 'categor(?:y|ies)', 'kicker', 'eyebrow', 'rubric', 'read(?:ing)?-?time', 'posted-?on', 'posted-?by', 'cat-?links', 'filed',
  // Standfirsts: a summary above the article, not its words.
  'dek', 'deck', 'standfirst', 'stand-?first',
  // Pictures and their words.
  'captions?', 'credits?', 'image-?(?:credit|caption|source)', 'photo-?(?:credit|caption)?', 'wp-caption-text', 'slideshow', 'gallery', 'galleries', 'carousel', 'lightbox', 'media-?(?:caption|credit)', 'video-(?:player|caption|title)', 'player', 'legend',
  // Quotations that repeat the text.
  'pull-?quotes?', 'pq',
  // Reactions and page furniture.
  'comments?', 'comment-?(?:list|form|respond)', 'disqus', 'respond', 'replies', 'reactions?', 'ratings?', 'votes?', 'polls?', 'quiz', 'cookies?', 'consent', 'gdpr', 'modal', 'pop-?up', 'overlay', 'tooltip', 'toolbar', 'tools', 'print', 'sidebars?', 'side-?bar',
  'footers?', 'foot-?notes?-?nav', 'footer-?(?:links|nav)?', 'nav(?:bar|igation)?', 'menu', 'masthead', 'copyright', 'disclaimers?', 'disclosures?', 'correction-?link', 'feedback', 'report-?(?:error|mistake)', 'skip(?:-link)?', 'jump-?link',
  'sr-only', 'visually-?hidden', 'screen-?reader(?:-text)?', 'hidden', 'hide', 'no-?print', 'noscript', 'about-?(?:author|us|the-author)', 'endnote-?links', 'boilerplate', 'timeline-?links', 'syndication', 'partners?',
]; // biome-ignore format: a table
