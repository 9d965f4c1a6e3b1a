import { text } from '#lib/view/text.ts';

import { LoadingCard } from './LoadingCard.tsx';

/** The first moment: the shape of a card, and after 150 ms a word about what takes so long. */
export const Starting = () => <LoadingCard name={text('starting_title')} email={null} />;
