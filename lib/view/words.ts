/** A text of the catalogue with its arguments, so that models need no language. */
export interface Words {
  key: string;
  args?: readonly (string | number)[];
}
