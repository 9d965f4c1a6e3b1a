import { visibleText } from '#lib/domain/visible-text.ts';

/** What links are called that are not called after somebody. */
const noName = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    'e-?mails?|contacts?|us|me|send|write|support|sales|info|here|click|press|media|office|team|customers?|services?|help|desk|' +
    'newsletter|subscribe|share|enquir(?:y|ies)|inquir(?:y|ies)|your|our|the|to|for|now|more|learn|read|message|feedback|report|privacy|' +
    'legal|billing|jobs|careers?|hr|webmaster|admin(?:istrator)?|friend|page|article|story|request|book|reservations?|general|department|' +
    'officer|relations|visit|view|profile|follow|linkedin|xing|call|house|street|shop|store|home|' +
    'kontakt|kontaktieren|schreiben|uns|anfragen?|bestellung|presse|vertrieb|contactez|nous|écrire|contacto|escribir|correo|correio' +
    String.raw`)(?!\p{L})`,
  'iu',
);
const particle =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ben|ibn|ter|ten|zu|zur|y|e)$/;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’-]{0,30}|\p{Lu}\.|d['’]\p{Lu}[\p{L}\p{M}-]{1,30})$/u;
const title = /^(?:(?:dr|prof|dipl|ing|mr|mrs|ms|herr|frau|mag|sir|dame)\.?[\s.-]+){1,4}/i;
/** The family names that most people in China and Taiwan have; "contact us" begins with none of them. */
const surnames =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董袁潘蔣蒋余于杜葉叶程' +
  '蘇苏魏呂吕丁沈任姚盧卢傅鍾钟姜崔譚谭廖范汪陸陆金石戴賈贾韋韦夏邱方侯鄒邹熊孟秦白江閻阎薛尹段雷黎史龍龙陶賀贺顧顾毛郝龔龚邵萬万錢钱嚴严賴赖洪莊庄柯';
const chinese = new RegExp(
  `^[${surnames}]\\p{Script=Han}{1,2}(?:\\s?(?:先生|小姐|女士|經理|经理))?$`,
  'u',
);

/** The words of a link or a title, if they are plausibly what somebody is called: "Ann Weber", not "Contact us". */
export function plausibleName(text: string | null): string | null {
  const name = visibleText(text ?? '').replace(/[\s,:;–-]+$/, '');
  if (name.length < 2 || name.length > 60 || /[@\d/\\|!?:;<>*]/.test(name)) return null;
  if (chinese.test(name)) return name;
  const words = name.replace(title, '').replaceAll(',', '').split(' ');
  const named = words.filter((word) => nameWord.test(word));
  const fits = named.length >= 2 && words.length <= 5 && !noName.test(name);
  return fits && words.every((word) => nameWord.test(word) || particle.test(word)) ? name : null;
}
