import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyCue, PLAIN_CUE } from '../../src/statements/cueClass.js';
import { CUE_WORDS, LIGHT_WORDS, NEGATING_VERBS } from '../../src/statements/cueWords.js';
import { inflections } from '../../src/statements/inflections.js';

describe('classifyCue', () => {
  it.each([
    ['said', 'statement neutral'],
    ['Said', 'statement neutral'],
    ['told', 'statement neutral'],
    ['according to', 'statement neutral'],
    [':', 'statement neutral'],
    ['tweeted', 'statement neutral'],
    ['has also said', 'statement neutral'],
    ['in an interview with', 'statement neutral'],
    ['wrote in a letter', 'statement neutral'],
    ['went on to explain', 'statement neutral'],
    ['put it', 'statement neutral'],
    ['blorped', 'statement neutral'],
    ['said the question was', 'statement neutral'],
    ['promised', 'statement neutral'],
    ['pointed out', 'statement affirming'],
    ['revealed', 'statement affirming'],
    ['acknowledging', 'statement affirming'],
    ['made it very clear', 'statement affirming'],
    ['makes no secret of', 'statement affirming'],
    ['shows', 'statement affirming'],
    ['leaves no doubt', 'statement affirming'],
    ['rightly said', 'statement affirming'],
    ['claimed', 'statement doubting'],
    ['falsely said', 'statement doubting'],
    ['alleges', 'statement doubting'],
    ['reportedly', 'statement doubting'],
    ['bragged about', 'statement doubting'],
    ['claimed responsibility for', 'statement neutral'],
    ['did not say', 'statement neutral not'],
    ['didn’t say', 'statement neutral not'],
    ["won't tell", 'statement neutral not'],
    ['cannot say', 'statement neutral not'],
    ['declined to comment on', 'statement neutral not'],
    ['declined', 'statement neutral not'],
    ['denied', 'statement neutral not'],
    ['without saying', 'statement neutral not'],
    ['made no mention of', 'statement neutral not'],
    ['said nothing about', 'statement neutral not'],
    ['stopped short of saying', 'statement neutral not'],
    ['no longer says', 'statement neutral not'],
    ['said no', 'statement neutral'],
    ['not only said', 'statement neutral'],
    ['did not deny', 'statement neutral'],
    ['never fails to mention', 'statement neutral'],
    ['asked', 'question neutral'],
    ['asked whether', 'question neutral'],
    ['was asked about', 'question neutral'],
    ['raised new questions about', 'question neutral'],
    ['wondered aloud', 'question neutral'],
    ['asked him to', 'wish neutral'],
    ['repeatedly asked for', 'wish neutral'],
    ['has long believed', 'belief neutral'],
    ['thinks', 'belief neutral'],
    ['is widely expected', 'belief neutral'],
    ['worried', 'belief neutral'],
    ['seems', 'belief neutral'],
    ['appeared to suggest', 'statement neutral'],
    ['expressed concern', 'belief neutral'],
    ['in the view of', 'belief neutral'],
    ['do not believe', 'belief neutral not'],
    ['knew', 'belief affirming'],
    ['has come to realise', 'belief affirming'],
    ['is aware of', 'belief affirming'],
    ['doubts', 'belief doubting'],
    ['is skeptical of', 'belief doubting'],
    ['raised doubts about', 'belief doubting'],
    ['wants', 'wish neutral'],
    ["'d like", 'wish neutral'],
    ['would also like', 'wish neutral'],
    ['called for', 'wish neutral'],
    ['calling again on', 'wish neutral'],
    ['hoping', 'wish neutral'],
    ['vetoed', 'wish neutral'],
    ['has no plans', 'wish neutral not'],
    ['criticized', 'attitude neutral'],
    ['expressed support for', 'attitude neutral'],
    ['is a vocal opponent of', 'attitude neutral'],
    ['took issue with', 'attitude neutral'],
    ['accused', 'attitude neutral'],
    ['refused to endorse', 'attitude neutral not'],
    ['isn’t happy about', 'attitude neutral not'],
    ['had nothing but praise for', 'attitude neutral'],
  ])('%s: %s', (cue, wanted) => {
    const { act, stance, negated } = classifyCue(cue);
    expect(`${act} ${stance}${negated ? ' not' : ''}`).toBe(wanted);
  });

  it('takes a missing cue for a plain statement', () => {
    expect(classifyCue(null)).toEqual({ act: 'statement', stance: 'neutral', negated: false });
    expect(classifyCue('')).toEqual(PLAIN_CUE);
  });

  it('answers anything, the same each time, and a long cue at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cue) => {
        expect(classifyCue(cue)).toEqual(classifyCue(cue.toUpperCase().toLowerCase()));
      }),
    );
    const started = performance.now();
    classifyCue(`said ${'not'.repeat(1_000_000)}`);
    classifyCue("n't".repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('forgets, so that it does not grow', () => {
    const first = classifyCue('said zero');
    for (let i = 0; i < 6000; i++) classifyCue(`claims ${i.toString(36)}`);
    expect(classifyCue('said zero')).not.toBe(first);
    expect(classifyCue('said zero')).toEqual(first);
  });
});

describe('the lists', () => {
  const words = (text: string) => text.trim().split(/\s+/);

  it('give no word or phrase two classes', () => {
    const all = [...CUE_WORDS.flatMap(([, , text]) => words(text)), ...words(NEGATING_VERBS)];
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });

  it('have a class for each light word', () => {
    const all = new Set(CUE_WORDS.flatMap(([, , text]) => words(text)));
    expect(words(LIGHT_WORDS).filter((word) => !all.has(word))).toEqual([]);
  });
});

describe('inflections', () => {
  it.each([
    ['claim', 'claims claimed claiming'],
    ['note', 'notes noted noting'],
    ['deny', 'denies denied denying'],
    ['say', 'says saying'],
    ['stress', 'stresses stressed stressing'],
    ['admit', 'admits admitted admitting'],
    ['brag', 'brags bragged bragging'],
    ['publish', 'publishes published publishing'],
  ])('of %s: %s', (lemma, wanted) => {
    expect(inflections(lemma)).toEqual(expect.arrayContaining([lemma, ...wanted.split(' ')]));
  });
});
