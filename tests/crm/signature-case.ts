export interface SignatureCase {
  about: string;
  text: string;
  from?: string;
  email?: string;
  region?: string;
  name?: string;
  title?: string;
  department?: string;
  company?: string;
  address?: string;
  phones?: string[];
  urls?: string[];
}
