/**
 * What publishing systems put between and after the paragraphs of an article, in the words that most of them use.
 * Each pattern is tried, ignoring case, on whole short paragraphs.
 */

/** The whole paragraph, a full stop or exclamation mark aside. */
export const WHOLE: readonly string[] = [
  'sharing is caring',
  '(?:you can )?(?:please )?(?:share|like|tweet|email|e-mail|print|pin|save|bookmark) (?:this|on|via|with)(?: (?:this|post|article|story|page|link|facebook|twitter|linkedin|whatsapp|reddit|email|e-mail|your friends|a friend))*',
  '(?:share|tweet|email|print|comment|comments|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|pocket|instagram|youtube|tumblr)(?:[ ,|/•·-]+(?:share|tweet|email|print|comment|comments|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|pocket|instagram|youtube|tumblr|on|via))*',
  '(?:\\d+ )?(?:shares?|comments?|views?|likes?)',
  'advertisements?(?: - (?:scroll to )?continue (?:reading|below).*)?',
  '(?:story|article) continues (?:below|after)(?: (?:this|the|an?))?(?: advertisements?| ads?| video)?',
  '(?:continue|keep) reading(?: the main story| below.*)?|scroll (?:down )?(?:for more|to continue).*',
  '(?:read|see|watch|learn|find out|show|load|view) (?:more|next|also|full story|all|less)(?: (?:here|below|stories|comments))?',
  '(?:related|recommended|more|latest|top|popular|trending|featured)(?: (?:articles?|stories|story|content|topics?|posts?|news|links?|coverage|reading|videos?|now|on this))*:?',
  '(?:you (?:may|might)|readers) also (?:like|be interested in|liked|read).*',
  'more from .{2,60}',
  '(?:most|what) (?:read|popular|viewed|shared|commented)(?: .{0,30})?',
  'what do you think\\??(?: .{0,80}(?:comments?|below).{0,20})?',
  '(?:let us know|tell us|leave (?:a|your) (?:comment|reply|thoughts?)|join the (?:conversation|discussion)|have your say|share your thoughts).{0,80}',
  '(?:this (?:article|story|post) )?(?:was )?(?:originally|first) (?:appeared|published|posted) (?:on|in|at|by) .{2,80}',
  '(?:click|tap) (?:here|below|on the link|the link|through).{0,100}',
  '(?:sign up|subscribe|register)(?: now| today| here| free)?(?: (?:to|for|and)\\b.{0,120})?',
  '(?:get|receive) (?:the|our|your|all|more) .{0,60}(?:newsletter|in your inbox|delivered|alerts?)\\b.{0,60}',
  '(?:please )?enter (?:a valid|your) e-?mail.{0,60}',
  '(?:by (?:signing up|subscribing|clicking|submitting|registering)).{0,40}(?:you|agree).{0,200}',
  "(?:please )?(?:follow|like|join|find|connect with) (?:us|me|him|her|them|@\\w+|[A-Z][\\w.’'-]*(?: [A-Z][\\w.’'-]*){0,4}) on (?:facebook|twitter|instagram|youtube|linkedin|telegram|x|google|tiktok|snapchat|flipboard|apple news)\\b.{0,100}",
  '(?:you can )?(?:email|e-mail|contact|reach) (?:the (?:author|writer|reporter|editors?)|us|him|her|me)\\b.{0,20}(?:at|@).{3,80}',
  '(?:image|photo|photograph|picture|video|graphic|illustration|file photo)s? ?(?:credits?|courtesy)\\b.{2,100}',
  '(?:image|photo|photograph|picture|video|graphic|illustration|file photo)s?: [^.!?]{2,100}',
  '(?:image|photo|photograph|picture|video|graphic|illustration)s? by (?:\\S+ ){0,3}\\S+(?: ?/ ?.{2,40})?',
  '(?:copyright|©|\\(c\\)) .{0,160}',
  'all rights reserved.{0,60}',
  '(?:this material|this content|this article) may not be (?:published|reproduced|copied).{0,160}',
  '(?:associated press|reuters|afp|getty images|ap photo|bloomberg)(?: ?/ ?.{2,40})?',
  '(?:skip|jump) (?:to|past) .{2,60}',
  '(?:back|return) to (?:top|home|homepage|the top)',
  '(?:previous|next)(?: (?:article|story|post|page))?(?:[ :|]+(?:previous|next)(?: (?:article|story|post|page))?)*',
  '(?:play|pause|mute|unmute|loading|please wait)(?: (?:video|now|\\.\\.\\.))*\\.*',
  '(?:this (?:video|content) (?:is|has been)|your browser) .{0,60}(?:unavailable|not available|removed|not support|restricted|disabled).{0,80}',
  '(?:please )?(?:enable|turn on) (?:javascript|cookies).{0,80}',
  '(?:we|this (?:web)?site|our partners)(?: and our partners)? uses? cookies.{0,240}',
  'do you (?:support|agree with|like) .{2,60}\\? like (?:the|our|this) page:?',
  '(?:view|see|read|open) (?:the )?(?:original|full|complete|entire|rest of the) (?:article|story|post|version|interview|piece|report).{0,60}',
  'reporting by .{2,120}; ?(?:additional reporting|editing|writing) by .{2,160}',
  'our standards: .{2,80}',
  '\\[?\\+\\d+ chars\\]?',
  '[*=~\\-–—•·#.\\s]{3,}|\\* ?\\* ?\\*|###|-30-',
];

/** The beginning of a paragraph that announces something else to read or watch; its tail is that thing's title. */
export const LABEL: readonly string[] = [
  'now watch', 'see also', 'read also', 'also read', 'also see', 'also watch', 'also on [\\w .]{2,30}', 'don[’\']t miss', 'must read', 'must watch',
  'read more', 'read next', 'read this next', 'up next', 'more(?: on this| coverage| stories)?', 'related(?: (?:articles?|stories|story|content|coverage|links?|posts?|videos?|news|reading))?',
  'recommended(?: (?:for you|reading|stories|by))?', 'watch(?: (?:now|more|live|below|next|this|the video|video))?', 'listen(?: (?:now|here|to the podcast))?',
  'in case you missed it', 'you may also like', 'you might also like', 'further reading', 'trending(?: now)?', 'editor[’\']s picks?', 'most read', 'what to read next',
]; // biome-ignore format: a table

/** Sentences that end up glued to the end of a paragraph. */
export const TAIL: readonly string[] = [
  'click to tweet',
  'you can share this (?:post|article|story)',
  '(?:please )?share this (?:post|article|story)(?: (?:on|with|via) [\\w ,]{2,40})?',
  'click here to (?:read|see|watch|subscribe|sign up|learn|view|get|join|continue)[^.!?]{0,80}',
  '(?:now watch|see also|read also|also read|read more|read next|read the rest here|related): [^.!?]{0,160}',
  '\\[?(?:…|\\.\\.\\.)? ?\\[\\+\\d+ chars\\]',
  'continue reading(?: the main story)?',
  'advertisement',
  'all rights reserved',
];
