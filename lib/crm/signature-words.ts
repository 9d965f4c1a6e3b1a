const any = (lines: string): string =>
  lines
    .trim()
    .split(/\s*\|\s*/)
    .join('|');
const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${any(alternatives)})(?![\\p{L}\\p{N}])`, 'iu');

/** How letters end, at the beginning of a line; the signature follows. */
export const closing = new RegExp(
  `^(?:${any(`
  (?:with )?(?:my |our )?(?:very )?(?:best|kind|kindest|warm|warmest)(?: personal)? (?:regards|wishes)|best|regards|cheers
  | (?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|many thanks|thanks(?: and (?:best |kind )?regards| a lot| again| in advance)?
  | thank you(?: very much| in advance)?|brgds|br|rgds|cordially
  | mit (?:freundlichen|besten|herzlichen|lieben) grü(?:ß|ss)en|mit freundlichem gru(?:ß|ss)|freundliche grü(?:ß|ss)e
  | (?:viele|beste|liebe|herzliche|schöne) grü(?:ß|ss)e|mfg|vg|lg|besten dank|vielen dank
  | (?:bien )?cordialement|bien à vous|salutations distinguées|sincères salutations|meilleures salutations
  | (?:un )?saludos?(?: cordial(?:es)?)?|atentamente|cordiali saluti|distinti saluti|atenciosamente
  | trân trọng(?: cảm ơn)?|thân mến|kính chào|trân trọng kính chào|xin cảm ơn
  | с уважением|с наилучшими пожеланиями|всего доброго
  | 此致(?:\\s*敬[礼禮])?|敬[礼禮]|祝好|顺颂商祺|順頌商祺|顺祝商祺|順祝商祺|敬祝商祺|敬祝\\s*商祺|[顺順]颂|即颂|商祺|祝\\s*商祺|敬上
  | 祝您?工作[顺順]利|[谢謝]{2}(?:您|大家)?|敬[请請]?[台鈞]安|順頌\\s*時祺|顺颂\\s*时祺|BR`)})(?=$|[\\s,，!！.。;:~、])[\\s,，!！.。;:~、]*`,
  'iu',
);

export const latinTitle = word(`
  manager | director | head of | chief | officer | c[etfoim]o | s?vp | evp | vice president | president | engineer | consultant
  | specialist | executive | assistant | coordinator | analyst | buyer | purchaser | supervisor | partner | (?:co-?)?founder | owner
  | representative | associate | architect | developer | administrator | accountant | controller | secretary | advisor | technician
  | planner | principal | team lead | lead | chairman | chairwoman | procurement | sales rep
  | \\p{L}*leiter(?:in)? | \\p{L}*leitung | geschäftsführ(?:er|erin|ung) | vorstand | prokurist(?:in)? | \\p{L}*einkäufer(?:in)?
  | \\p{L}*referent(?:in)? | \\p{L}*berater(?:in)? | sachbearbeit(?:er|erin|ung) | \\p{L}*ingenieur(?:in)? | inhaber(?:in)?
  | assistenz | vertriebsmitarbeiter(?:in)? | \\p{L}*beauftragter? | \\p{L}*entwickler(?:in)?
  | direct(?:eur|rice) | responsable | chef | achet(?:eur|euse) | ingénieure? | gérante? | présidente? | assistante | commerciale?
  | chargée? d[e'’] ?\\p{L}+ | gerente | directora | jef[ea] | compradora? | ingenier[oa]
  | (?:phó )?(?:tổng )?giám đốc | (?:trưởng|phó) (?:phòng|bộ phận|nhóm) | nhân viên | kế toán(?: trưởng)? | chuyên viên | trợ lý | quản lý
  | директор | менеджер | руководитель | начальник | специалист | инженер | бухгалтер | заместитель | консультант | закупщик`);

export const hanTitle =
  /(?:经理|經理|总监|總監|主任|主管|专员|專員|总裁|總裁|董事长|董事長|董事|副总|副總|协理|協理|襄理|[课課处處部科组組店厂廠行执執][长長]|工程师|工程師|顾问|顧問|助理|特助|秘书|秘書|代表|[采採][购購]员?|[业業][务務]员?|業務員|採購員|[销銷]售|会计|會計|创始人|創辦人|[负負][责責]人|首席\p{Script=Han}{1,4}官|社長|部長|課長)$/u;

/** `Vice President, Sales`: belongs to the title before it. */
export const area = word(`
  sales | marketing | procurement | purchasing | operations | engineering | finance | emea | apac | asia | europe | americas
  | north america | greater china | r&d | it | hr | supply chain | business development | key accounts?`);

export const department = new RegExp(
  `(?:${any(`
  ^(?:\\p{L}+ ){0,3}(?:department|dept\\.?|division)$ | ^(?:department|dept\\.?|division) of \\p{L}+ | ^abteilung \\p{L}+ | ^\\p{L}+abteilung$
  | ^service (?:des )?\\p{L}+$ | ^direction (?:des )?\\p{L}+$ | ^(?:phòng|bộ phận|ban) \\p{L}+ | ^(?:отдел|департамент|управление) \\p{L}+
  | ^[\\p{Script=Han}\\p{L}&]{1,12}(?:部|部门|部門|处|處|课|課|科|组|組|中心|室)$`)})`,
  'iu',
);

/** Legal forms at the end of a company's name, or before it where that is the custom. Short ones count in capitals only. */
const formBehind = new RegExp(
  `[\\p{L}\\p{N}.&)»"”](?:,?\\s)(?:${any(`
  inc | incorporated | ltd | limited | llc | llp | corp | corporation | co\\.?,? ltd | plc | gmbh | ggmbh | gmbh & co\\.? (?:kg|ohg|kgaa) | mbh
  | e\\.k | s\\.?à?\\.?r\\.?l | s\\.a\\.s | s\\.a | s\\.p\\.a | srl | b\\.v | n\\.v | a/s | aps | oyj? | sp\\. ?z ?o\\.? ?o | s\\.r\\.o
  | kft | k\\.k | pte\\.? ltd | pty\\.? ltd | sdn\\.? bhd | jsc | jstock | joint stock company`)})\\.?$`,
  'iu',
);
const shortFormBehind =
  /[\p{L}\p{N}&)](?:,?\s)(?:AG|KG|KGaA|SE|SA|SAS|SARL|AS|AB|BV|NV|UG|OHG|SpA|S\.A|AO|Inc|Co)\.?$/u;
const formBefore =
  /^(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ)\s|^(?:công ty|tập đoàn|cty)\s|^(?:株式会社|（株）)/iu;
const hanForm =
  /(?:公司|集团|集團|株式会社|事务所|事務所|研究院|大[学學]|[医醫]院|工[厂廠]|企[业業]|商行|企業社|[银銀]行)$/u;

export const onlyLegalForm =
  /^(?:inc|ltd|llc|llp|corp|co|co\.?,? ltd|gmbh|s\.a|股份有限公司|有限公司|有限责任公司)\.?$/iu;

/** Whether the line is a company's name by its legal form. */
export const isCompanyName = (text: string): boolean =>
  hanForm.test(text) ||
  (formBehind.test(text) || shortFormBehind.test(text) || formBefore.test(text)
    ? !/[?!]|\.\s/.test(text.replace(/\bco\.\s|\bsp\. z\s/gi, ' '))
    : false);

export const fax = /(?:fax|传真|傳真|факс|télécopie|(?:^|[\s|,;/·•(])f\s*[:.)]?\s*$)/iu;
export const phoneAndFax =
  /(?:tel|phone|电话|電話|тел)\p{L}*\.?\s*[/&+]\s*(?:fax|传真|傳真|факс)/iu;
export const mobile =
  /(?:mob|cell|handy|portable|móvil|手机|手機|行動|移动|移動|моб|сот|di động|đtdđ|whatsapp|wechat|微信|(?:^|[\s|,;/·•(])(?:m|c|dđ)\s*[:.)]?\s*$)/iu;
export const work =
  /(?:t[eé]l|phone|office|direct|zentrale|büro|fest|fixe|bureau|电话|電話|座机|市話|直[线線]|總機|总机|公司|тел|раб|điện thoại|đt|hotline|(?:^|[\s|,;/·•(])[tpdoв]\s*[:.)]?\s*$)/iu;

/** Numbers that are none to dial. */
export const otherNumber =
  /(?:vat|ust|iban|bic|hrb|hra|tax|kvk|siret|siren|rcs|reg\p{L}*|\bno|\bnr|qq|инн|огрн|кпп|mst|mã số(?: thuế)?|[统統][编編一]|[编編][号號]|[税稅][号號]|[账帳][号號]|order|invoice|\bpo|account|konto|steuer\p{L}*|id)[\s.:：#°-]*$/iu;

export const addressLabel =
  /^(?:add?(?:ress)?|adresse|anschrift|地址|адрес|địa chỉ|dirección)\s*[.:：]\s*/iu;
const street = word(`
  street | st | road | rd | avenue | ave | boulevard | blvd | lane | drive | suite | floor | building | square | straße | strasse
  | \\p{L}*str(?:aße|asse)? | \\p{L}*platz | \\p{L}*weg | \\p{L}*allee | \\p{L}*gasse | rue | place | quai | calle | via | ул | улица | проспект | пр-т
  | đường | quận | phường | p\\.?o\\.? box | postfach`);

export const isAddress = (text: string): boolean =>
  addressLabel.test(text) ||
  /\p{Script=Han}.*(?:[路街巷弄道].*\d|\d.*[号號楼樓室])/u.test(text) ||
  (/\d/.test(text) && street.test(text)) ||
  /^(?:[A-Z]{1,2}-)?\d{4,6} \p{Lu}\p{L}+/u.test(text);

/** Labels before a value of a form-like signature. */
export const label =
  /^(?:title|position|company|name|department|职位|職稱|职称|职务|職務|公司|部门|部門|姓名|联系人|聯絡人|должность|компания|chức vụ|funktion|firma)\s*[:：]\s*/iu;

/** Words of a sentence: a line with one of them is text, not a title. */
export const sentence = word(`
  will | would | please | you | your | we | i | is | are | was | have | has | ich | wir | sie | bitte | vous | nous | мы | вы | я`);

export const disclaimer =
  /confidential|privileged|disclaimer|vertraulich|confidentiel|конфиденциал|保密|机密|機密|intended recipient|unsubscribe|think before (?:you )?print|consider the environment/iu;
export const sentFrom =
  /^(?:sent from|get outlook|gesendet (?:von|mit)|von meinem .* gesendet|envoyé (?:de|depuis)|发自|從我的|传送自|傳送自|отправлено|được gửi từ|gửi từ)/iu;
