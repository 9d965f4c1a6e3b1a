/**
 * The surnames that nearly everybody with a Chinese name has, simplified and traditional. A name that does not begin with one is
 * taken whole: it may be Japanese, a nickname or a company.
 */
const single = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂塗谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊连連简簡游呂巫卓古涂饒饶麥麦利藍蓝黃丘戚尚滕',
);

const compound = new Set(
  [
    '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 尉迟 尉遲 公孙 公孫 慕容 令狐 皇甫',
    '宇文 长孙 長孫 轩辕 軒轅 端木 百里 呼延 拓跋 申屠 太史 澹台 澹臺 闻人 聞人 赫连 赫連 钟离 鍾離 范姜 張簡',
  ].flatMap((line) => line.split(' ')),
);

/** Frequent Japanese surnames that begin like a Chinese one, 田中 and 高橋: their names are not taken apart. */
const japanese = new Set(
  [
    '田中 高橋 小林 石川 石井 石田 石原 田村 田口 田辺 金子 金田 武田 武藤 安田 安藤 安部 白石 白井 森田 池田 岡田 松田',
    '江口 江藤 丸山 市川 关口 関口 柳田 柳沢 梅田 梅原 林田 福田 高木 高野 高田 高島 原田 秋山 古川 古田 古谷 石橋',
    '武井 谷口 谷川 夏目 宮本 向井 黒田 成田 富田 馬場 杉山 平野 柏木 柏原 桂木 桂川',
  ].flatMap((line) => line.split(' ')),
);

/** How many characters of a Chinese name are its surname; 0 when it is none, or may be a Japanese one. */
export function surnameLength(name: string): number {
  if (japanese.has(name.slice(0, 2)) && name.length > 2) return 0;
  if (name.length > 2 && compound.has(name.slice(0, 2))) return 2;
  return name.length > 1 && single.has(name.slice(0, 1)) ? 1 : 0;
}
