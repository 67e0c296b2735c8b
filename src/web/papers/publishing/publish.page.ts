import { categoryWords } from '../../../papers/attachment-category';
import { readAloud } from '../../../papers/wording';
import { addressOf } from '../../../register/decision-address';
import { type PublishPaper } from '../../../workflow/publish-paper.action';
import { type PublicationPreview } from '../../../workflow/publication/publication-preview.reader';
import { decisionAddress } from '../../register/addresses';
import { changeViews } from '../../register/changes.view';
import { fileWords } from '../../register/file-words';
import { type ActPageOf } from '../acts/act-page';
import { type PaperScene } from '../acts/paper-scene';
import { paperAddress } from '../page/place-link';

/** Everything that becomes public, from the very rows the act would write. */
async function becomesPublic(preview: PublicationPreview, { viewer, standing }: PaperScene) {
  const { number } = standing;
  const found = await preview.of({ viewer, number });
  if (!found) return {};
  const { entry, files, heldBack, changes } = found;
  return {
    entry,
    recommendations: entry.recommendations.map(readAloud),
    files: files.map(fileWords),
    changesEarlier: changeViews(changes),
    heldBack: heldBack.map(({ title, category }) => `${title} (${categoryWords(category)})`),
    address: decisionAddress(addressOf(entry.reference)),
    signed: `${paperAddress(number)}/signing-copy.pdf`,
  };
}

/** Governance makes the decision public: what is listed, and nothing else of the paper. */
export const publishPage =
  (preview: PublicationPreview, publishPaper: PublishPaper): ActPageOf<Record<string, never>> =>
  (scene) => {
    const { reference = 'the decision' } = scene.standing.passage;
    return {
      asked: { kind: 'publish' },
      template: 'papers/publishing/publish',
      heading: `Publish ${reference.replaceAll(' ', '\u00a0')}`,
      verb: 'publish this decision',
      shows: () => becomesPublic(preview, scene),
      read: () => ({}),
      run: (_, by) => publishPaper.run(by),
      done: () => ({
        words: `${reference} is published`,
        href: paperAddress(scene.standing.number),
      }),
    };
  };
