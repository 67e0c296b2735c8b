import { type PaperHead, paperHead } from '../acts/paper-head';
import { type PaperScene } from '../acts/paper-scene';
import { adviceViews, type AdviceView } from './advice.view';

export interface AdvicePageView extends PaperHead {
  advice: AdviceView[];
}

export const advicePageView = (scene: PaperScene): AdvicePageView => ({
  ...paperHead(scene, 'Advice'),
  advice: adviceViews(scene),
});
