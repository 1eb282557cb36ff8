/** Providers where anybody gets an address: those common in German-speaking countries and in the world. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `1und1.de a1.net aim.com alice.de alice-dsl.net aol.com aol.de arcor.de bluemail.ch bluewin.ch chello.at duck.com
  email.com email.de eclipso.de ewe.net ewetel.net fastmail.com fastmail.fm firemail.de freemail.de freenet.de gmail.com
  gmx.at gmx.ch gmx.com gmx.de gmx.eu gmx.info gmx.li gmx.net gmx.org googlemail.com hey.com hispeed.ch hotmail.at
  hotmail.ch hotmail.co.uk hotmail.com hotmail.de hotmail.fr hotmail.it hushmail.com icloud.com inbox.ru kabelbw.de
  kabelmail.de laposte.net libero.it live.at live.com live.de live.fr live.nl lycos.de mac.com magenta.de mail.com mail.de
  mail.ru mailbox.org mailfence.com me.com msn.com mykolab.com netcologne.de o2.pl o2mail.de o2online.de online.de
  online.no orange.fr osnanet.de outlook.at outlook.com outlook.de outlook.fr outlook.it pm.me posteo.at posteo.ch
  posteo.de posteo.net posteo.org proton.me protonmail.ch protonmail.com qq.com riseup.net rocketmail.com seznam.cz
  skynet.be startmail.com sunrise.ch superkabel.de swissonline.ch t-online.at t-online.de telekom.de tiscali.it tuta.com
  tuta.io tutamail.com tutanota.com tutanota.de unitybox.de unitymail.de versanet.de virgilio.it vodafone.de vodafonemail.de
  wanadoo.fr web.de wp.pl yahoo.at yahoo.ca yahoo.co.uk yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru
  ymail.com zoho.com zohomail.eu`
    .split(/\s+/)
    .filter(Boolean),
);
