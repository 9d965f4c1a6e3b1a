const words = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s+/));

/** Before a name; not part of it. Compared without dots, in lower case. */
export const honorifics = words(`
  mr mrs ms miss mx dr prof professor sir dame herr frau hr fr dipl-ing ing mag monsieur madame mme mlle m
  sr sra srta señor señora signor signora sig dott dottssa ông bà anh chị г-н г-жа`);

/** Behind a name; not part of it either. */
export const suffixes = words(`
  jr sr ii iii iv phd md mba msc bsc ma ba cpa esq ll m dds dvm pmp cfa ccie rn pe ceng bsn jd llm dr`);

/** Belong to the family name that follows them. */
export const particles = words(`
  van von vom zu zum zur der den de del della di da das do dos du la le les ter ten te op af av el al bin ibn ben bint
  abu mac mc st san santa y e`);

/** Say that a name is no person's. */
export const organisations = words(`
  team sales support service services office department dept group inc ltd llc gmbh ag kg se co corp corporation
  company limited sarl sas srl spa bv nv ab oy plc university customer info marketing helpdesk admin verwaltung vertrieb
  einkauf buchhaltung kundenservice newsletter news shop store bank hotel`);

/** The usual Vietnamese family names, which stand first; with their accents, so that nobody else's name is taken for one. */
export const vietnamese = words(`
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lưu tô hà mạc`);
