/** Providers with the same name under many endings: `gmx.at`, `yahoo.co.jp`, `hotmail.fr`. */
const families =
  /^(?:aol|gmx|hotmail|live|outlook|yahoo|ymail|yandex|rocketmail|windowslive|tutanota|protonmail|zoho)\.(?:com|net|org|eu|(?:com?\.)?[a-z]{2})$/;

const providers = new Set(
  [
    'gmail.com googlemail.com icloud.com me.com mac.com msn.com passport.com aim.com love.com',
    'hotmail.com outlook.com live.com yahoo.com aol.com inbox.com mail.com email.com usa.com post.com',
    'proton.me pm.me tuta.com tuta.io tutamail.com keemail.me hushmail.com fastmail.com fastmail.fm',
    'zohomail.com zohomail.eu mailfence.com runbox.com posteo.de posteo.net mailbox.org hey.com duck.com',
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net',
    'juno.com netzero.net optonline.net rogers.com shaw.ca sympatico.ca telus.net bigpond.com',
    'bigpond.net.au optusnet.com.au btinternet.com virginmedia.com ntlworld.com sky.com talktalk.net',
    'blueyonder.co.uk xtra.co.nz rediffmail.com rediff.com indiatimes.com in.com sify.com',
    'qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com 139.com',
    '189.cn wo.cn 21cn.com sina.com sina.cn vip.sina.com sina.com.cn sohu.com vip.sohu.com tom.com',
    '263.net aliyun.com eyou.com 2980.com tianya.cn chinaren.com citiz.net 88.com 111.com',
    'pchome.com.tw url.com.tw hinet.net ms1.hinet.net ms2.hinet.net seed.net.tw giga.net.tw so-net.net.tw',
    'mail2000.com.tw yam.com xuite.net kimo.com netvigator.com hkbn.net biznetvigator.com',
    'naver.com hanmail.net daum.net nate.com korea.com dreamwiz.com empas.com kakao.com lycos.co.kr',
    'nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp',
    'i.softbank.jp plala.or.jp excite.co.jp infoseek.jp goo.jp',
    'web.de t-online.de freenet.de arcor.de 1und1.de online.de email.de mail.de vodafone.de kabelbw.de',
    'unitybox.de netcologne.de ewetel.net gmx.net gmx.de bluewin.ch hispeed.ch sunrise.ch aon.at chello.at',
    'orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr club-internet.fr',
    'skynet.be telenet.be proximus.be ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl home.nl',
    'libero.it virgilio.it alice.it tin.it tiscali.it fastwebnet.it poste.it inwind.it iol.it',
    'terra.com.br uol.com.br bol.com.br ig.com.br globo.com terra.es telefonica.net movistar.es sapo.pt',
    'mail.ru bk.ru inbox.ru list.ru internet.ru ya.ru rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru',
    'ukr.net i.ua meta.ua bigmir.net tut.by inbox.lv mail.ee',
    'wp.pl o2.pl onet.pl op.pl interia.pl poczta.onet.pl gazeta.pl tlen.pl vp.pl seznam.cz centrum.cz',
    'email.cz post.cz azet.sk zoznam.sk freemail.hu citromail.hu indamail.hu abv.bg mail.bg',
    'telia.com comhem.se bredband.net spray.se online.no mail.dk jubii.dk kolumbus.fi elisanet.fi',
    'vnn.vn vnmail.vn hcm.vnn.vn hn.vnn.vn fpt.vn viettel.vn walla.com walla.co.il 012.net.il mynet.com',
  ].flatMap((line) => line.split(' ')),
);

/** Whether anybody can have an address there, so that it says nothing about whom its owner works for. */
export const isFreeMail = (domain: string): boolean =>
  providers.has(domain.toLowerCase()) || families.test(domain.toLowerCase());
