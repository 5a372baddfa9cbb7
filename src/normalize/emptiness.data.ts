/** What pages say of themselves when they hold no article; tried, ignoring case, on the title and on short texts. */
export const EMPTY_TITLES: readonly (readonly [reason: string, pattern: string])[] = [
  ['not-found', '^(?:error )?(?:404|410)\\b|\\b(?:page|article|story|file|content) (?:was |could |can |is )?(?:not|no longer|cannot|can’t|can\'t)(?: be)? (?:found|available|exists?)\\b|^not found\\b|^page (?:missing|unavailable)'],
  ['blocked', '^(?:access denied|forbidden|403\\b|just a moment|attention required|are you a (?:robot|human)|please verify|security check|pardon our interruption)'],
  ['error', '^(?:5\\d\\d\\b|error 5\\d\\d|service unavailable|bad gateway|internal server error|site (?:is )?(?:down|under maintenance))'],
]; // biome-ignore format: a table

export const EMPTY_TEXTS: readonly (readonly [reason: string, pattern: string])[] = [
  ['not-found', '(?:page|article|story) (?:you (?:are|were) (?:looking for|trying to (?:reach|access))|you requested|requested).{0,80}(?:not|no longer|cannot|can’t|can\'t|moved|removed|deleted)|(?:sorry|oops).{0,60}(?:page|article|story).{0,60}(?:not|no longer|cannot|can’t|can\'t|moved|removed|deleted)|(?:we|server) (?:can’t|can\'t|cannot|could not|couldn’t|couldn\'t) find (?:the|that|this) (?:page|article|story|url)'],
  ['blocked', '(?:verify (?:that )?you are (?:a )?human|unusual (?:traffic|activity) from|checking your browser|you don(?:’|\')t have permission to access|please (?:enable|turn on) (?:javascript|cookies)|(?:javascript|cookies) (?:is|are) (?:disabled|required)|not available in your (?:country|region)|unavailable due to legal reasons)'],
  ['paywall', '(?:subscribe|sign in|log in|register|sign up|become a (?:member|subscriber)|start your (?:free )?trial)[^.]{0,60}\\bto (?:continue|read|keep|access|view|unlock|see)\\b|(?:already (?:a|an) (?:subscriber|member)\\?)|(?:this (?:article|story|content|post) is (?:for|available (?:only )?to|reserved for|exclusive(?:ly)? (?:to|for)) (?:paid |our )?(?:subscribers|members))|(?:you(?:’|\')ve|you have) (?:reached|read|used) (?:your|all|the)[^.]{0,40}(?:limit|free articles?|articles)|to (?:continue|keep) reading[^.]{0,60}(?:subscribe|sign in|log in|register)'],
  ['live-stub', 'this (?:live )?(?:blog|live coverage|coverage) (?:has|is) (?:now )?(?:ended|closed|over|finished)|(?:live coverage|live updates|updates) (?:will (?:begin|start|appear)|coming soon)|follow (?:along )?(?:our )?live (?:updates|coverage|blog)'],
]; // biome-ignore format: a table

/** Titles of pages that are pictures or films with a few words. */
export const EMPTY_GALLERY =
  '^(?:(?:in )?(?:photos?|pictures?|pics)|gallery|slideshow|photo gallery|watch|video)\\b ?[:|–—-]|[|(\\[] ?(?:gallery|photos|pictures|slideshow|video)[)\\]]?$|\\bphoto gallery\\b';
