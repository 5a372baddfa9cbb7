/** Short blocks above and below the text: when, by whom, under what; tried, ignoring case, on the whole block. */
export const META: readonly string[] = [
  'https?:\\/\\/\\S+',
  '(?:tempo de leitura|tiempo de lectura|lesezeit|temps de lecture|tempo di lettura|reading time|read time)\\b.{0,30}',
  // Dates and times, alone or behind a word, in the ways of several languages.
  '(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued)(?: (?:on|at|by))?:?\\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?[ .\\/-]+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?,?[ .\\/-]+\\d{1,4}(?:st|nd|rd|th)?\\b.{0,45}',
  '(?:(?:first |last |originally )?(?:published|updated|posted|modified|created)(?: (?:on|at|by))?:?)?\\s*\\d{1,4}[.\\/-]\\d{1,2}[.\\/-]\\d{1,4}\\b[^.!?]{0,160}',
  '\\d{1,2}:\\d{2} ?(?:[ap]\\.?m\\.?)?\\b.{0,40}',
  '(?:first |last |originally )?(?:published|updated|posted|modified)\\b:?(?: at| on)?.{0,45}',
  '(?:about )?(?:\\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) (?:ago|read|reading time)',
  // Who wrote it.
  'by:?', '(?:story |words |text |written |posted |reported |published )?by:? (?:[^.!?]{2,80})', '(?:photos?|pictures|images|video) by:? [^.!?]{2,60}',
  '(?:staff|guest|senior|special|opinion|contributing|chief|sports?|political|business|tech|technology|science|health) (?:reporter|writer|columnist|editor|correspondent|contributor)s?',
  '[^.!?]{3,60}[,|] (?:associated press|ap|reuters|afp|[^,.!?]{0,30}(?:staff|writer|reporter|correspondent|columnist|editor))(?: [^,.!?]{0,20}(?:writer|reporter|editor))?',
  // Where it is filed.
  '(?:filed|posted|published) (?:under|in)\\b.{0,120}', '(?:tags?|categor(?:y|ies)|topics?|keywords|labels)\\s*[:|].{0,300}', '(?:tagged|topics)(?: (?:as|with|in)\\b.{0,200})?',
]; // biome-ignore format: a table

/** Short blocks that are not the article's though they stand among its paragraphs; tried as META is. */
export const FURNITURE: readonly string[] = [
  // Pictures.
  '(?:image|photo|picture|slide) \\d+ (?:of|\\/)(?: ?\\/)? ?\\d+', 'captions?', 'close', '(?:photo|foto|image|picture|фото)\\s*:.{0,120}', '.{0,200}\\((?:image|photo|picture|pic|credit|foto|source)s?\\b[^()]{0,80}\\)\\.?', '\\((?:image|photo|picture|pic|credit)s?\\b.{0,160}\\)',
  'this slideshow requires javascript', 'view gallery', '(?:hide|show) caption', 'enlarge(?: this)? (?:image|photo)', 'toggle caption',
  // Buttons and links.
  'sign (?:in|up|out)', 'log ?(?:in|out)', 'subscribe', 'breaking news(?: emails?| alerts?)?', 'menu', 'search', 'home', 'print(?: this)?', '(?:www\\.)?[a-z0-9-]+\\.(?:com|org|net|co\\.uk|edu|gov)',
  'advert', 'anzeige', 'publicidad(?:e)?', 'pubblicità', 'publicité', 'реклама', 'iklan', 'annonse?', '\\[[a-z_]+ [^\\]]*\\].{0,200}', 'embed(?: code)?', 'permalink', 'topics?', 'transcript', 'listen', 'replay', 'up next',
  // Notices.
  '(?:this (?:post|article|page|story) (?:may |might )?contains?|we may (?:earn|receive|get)|.{0,40}may earn) .{0,40}(?:affiliate|referral|commission|compensation)\\b.{0,160}',
]; // biome-ignore format: a table

/** Short blocks at the end that speak of the article, its writers and the outlet; tried as FURNITURE is. */
export const CLOSING: readonly string[] = [
  '.{0,80}\\bcomments?\\b.{0,60}\\b(?:moderat|approv|closed|disabled|submitted).{0,200}',
  '.{0,80}\\b(?:like|love|want) to hear (?:what you think|from you|your).{0,300}',
  '(?:write|e-?mail|contact|send .{1,30}) (?:to )?.{1,60} at \\S+@.{2,80}',
  '\\S+@\\S+\\.\\w{2,6}', '(?:https?:\\/\\/)?(?:www\\.)?(?:twitter|facebook|instagram|linkedin)\\.com\\/\\S+', '@\\w{2,30}',
  '.{2,80}\\(\\S+@\\S+\\) is .{0,320}', '.{2,120} is (?:an?|the) .{0,200}(?:@\\w|on twitter).{0,160}',
  '(?:last )?updated (?:at|on) .{0,40}', 'via \\S{2,40}(?: \\S{2,20})?', 'on \\w+\\.(?:com|org|net): .{2,160}',

  '.{0,260}\\bcontributed (?:to this (?:report|article|story|post|piece|column)|reporting|research)\\b.{0,80}', '.{0,40}\\b(?:additional )?reporting (?:by|from) .{2,160}', 'with (?:reporting|files|additional reporting|assistance|contributions?) (?:by|from)\\b.{2,160}', 'editing by .{2,120}',
  '(?:like|liked|enjoyed|love) (?:this|what you).{0,40}(?:story|article|post|read).{0,120}', '(?:do you )?(?:have|got) (?:a|any|more) (?:news |story |confidential )?(?:tip|story|comment|question|thought|feedback|information)s?\\b.{0,240}',
  'reach (?:the )?(?:reporters?|writers?|authors?|him|her|them)\\b.{0,160}', '.{0,160}\\b(?:can be (?:reached|contacted|found|followed)|is (?:also )?on twitter|tweets (?:at|as))\\b.{0,160}',
  'follow .{2,80} on (?:twitter|facebook|instagram|social media|google|linkedin|youtube|telegram).{0,160}', '.{0,240}\\bfollow (?:us|him|her|them|me) (?:on|@).{0,160}',
  'more (?:great )?[\\w’\' ]{2,30} (?:stories|coverage|news|articles|reading)\\b:?.{0,60}', 'more [A-Z][\\w ]{1,20}: https?:.{2,120}', 'for (?:more|all|the latest)\\b.{2,120}(?:visit|click|see|follow|check out|go to|subscribe|sign up)\\b.{0,120}',
  '(?:join|visit|check out|subscribe to|sign up (?:for|to)|listen to|download|watch|find) (?:our|us|the [A-Z]|[A-Z]\\w+).{2,200}',
  'this (?:article|story|post|piece|report) (?:is|was|has been|originally|first).{0,40}(?:published|republished|appeared|produced|provided|updated|corrected|syndicated)\\b.{0,240}',
  '(?:a )?version of this (?:article|story) .{0,200}', '(?:get|read) .{2,80}(?:delivered|in your inbox|through your letterbox|newsletter).{0,200}', 'photo(?:s|graph)? (?:credit|courtesy|by)\\b.{0,100}', '(?:cover |lead |featured |main )?(?:image|photo|picture)(?:s)? (?:credit|courtesy|via|source|by|:).{0,120}',
  '(?:source|via|quelle|fonte|fuente|източник|источник)\\s*:.{0,100}',
]; // biome-ignore format: a table

/** A short line that announces other things to read, the rest of the page being these. */
export const ANNOUNCING =
  "(?:more|related|read|also|further|recommended|you (?:may|might)|see also|other|latest|popular|trending|top|keep reading|explore|discover|don[’']t miss)\\b.{0,60}";
