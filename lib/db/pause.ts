/** Comes back when nobody else needs the time. */
export type Pause = () => Promise<void>;
