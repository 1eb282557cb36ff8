import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ImportProposal } from '@redlich/contract';
import { readNotice } from './read-notice.ts';

const folder = new URL('./notices/', import.meta.url);

/** What a careful reader takes from each notice. */
const truth: Record<string, string[]> = {
  'de-contract-desk': [
    'controller: Ostwind Maschinensoftware GmbH, Werftallee 17, 18119 Rostock DE, kontakt@ostwind-ms.example, 0381 555010, Amtsgericht Rostock, HRB 40112, DE298765432',
    'dpo: dsb@ostwind-ms.example, Rostock',
    'authority: Schwerin',
    'retention: closedTickets P2Y',
    'retention: accessLog P14D',
  ],
  'de-contact-form': [
    'controller: Blauregen Netzwerke OHG, Gerberstraße 22, 04105 Leipzig DE, service@blauregen.example, 0341 5550123',
    'authority: Dresden',
    'recipient: Elsterpark Rechenzentrum GmbH, processor DE',
    'recipient: Postkutsche Mailtechnik AG, processor DE',
    'retention: closedTickets P3Y',
    'retention: rawMails P90D',
    'retention: accessLog P30D',
  ],
  'de-closed-portal': [
    'controller: Sternfeld Lagertechnik GmbH & Co. KG, Industriering 5, 59067 Hamm DE, portal@sternfeld.example, +49 2381 55500, Amtsgericht Hamm, HRA 7781',
    'dpo: brandt@datenschutz-muenster.example, Kanzlei Dr. Amelie Brandt, Münster',
    'authority: Düsseldorf',
    'recipient: Ruhrbogen Hosting GmbH, processor DE',
    'recipient: Steuerberatung Hellweg Partner AG, controller',
    'retention: accessLog P21D',
    'retention: closedTickets P5Y',
  ],
  'de-cloud-desk': [
    'controller: Kornblume Apps UG (haftungsbeschränkt), Schönhauser Weg 41, 10439 Berlin DE, hallo@kornblume-apps.example',
    'dpo: datenschutz@kornblume-apps.example, Berlin',
    'authority: Berlin',
    'recipient: Deskwolke Inc., processor US dpf',
    'recipient: Briefbote B.V., processor NL',
    'retention: closedTickets P1Y',
    'retention: consentProof P3Y',
    'retention: accessLog P7D',
  ],
  'de-managed-services': [
    'controller: Tannenhof IT Services AG, Neckarhalde 60, 72070 Tübingen DE, info@tannenhof-it.example, 07071 555-400, Amtsgericht Stuttgart, HRB 771234, DE311223344',
    'dpo: dsb@privacy-neckar.example, Privacy Neckar GmbH, Esslingen',
    'authority: Stuttgart',
    'recipient: Neckarwolke Rechenzentrum GmbH, processor DE',
    'recipient: Pulsmesser Monitoring SE, processor DE',
    'recipient: Fernblick Ltd., processor GB adequacy',
    'recipient: Rundbrief Inc., processor US scc',
    'recipient: Inkasso Schwaben GmbH, controller DE',
    'retention: consentProof P3Y',
    'retention: closedTickets P3Y',
    'retention: accessLog P10D',
  ],
  'de-messy': [
    'controller: Pixelschmiede Nord e. K., Deichstr. 8, 26506 Norden DE, post@pixelschmiede-nord.example, 04931/555 22',
    'authority: Hannover',
    'recipient: Küstennetz Server GmbH, processor DE',
    'retention: closedTickets P2Y',
    'retention: accessLog P28D',
  ],
  'en-contract-desk': [
    'controller: Lighthouse Plant Software GmbH, Fischmarkt 31, 27568 Bremerhaven DE, office@lighthouse-plant.example, +49 471 555 310',
    'dpo: privacy@lighthouse-plant.example, Bremerhaven',
    'authority: Bremerhaven',
    'retention: closedTickets P3Y',
    'retention: accessLog P10D',
  ],
  'en-contact-form': [
    'controller: Clover Street Networks GmbH, Kleestraße 14, 90402 Nürnberg DE, service@cloverstreet.example, 0911 555 0140',
    'authority: Ansbach',
    'recipient: Frankenhalle Rechenzentrum GmbH, processor DE',
    'recipient: Letterbox Systems B.V., processor NL',
    'recipient: Steuerkanzlei Pegnitz AG, controller DE',
    'retention: closedTickets P4Y',
    'retention: rawMails P60D',
    'retention: accessLog P14D',
  ],
  'en-closed-portal': [
    'controller: Granite Conveyor Systems AG, Industriestrasse 20, 4600 Olten CH, portal@granite-conveyor.example, +41 62 555 01 30',
    'authority: Bern',
    'recipient: Aaretal Hosting GmbH, processor CH',
    'recipient: Rheinlager Datacenter GmbH, processor DE',
    'retention: accessLog P30D',
    'retention: closedTickets P5Y',
  ],
  'en-cloud-desk': [
    'controller: Fernleaf Studio e. K., Brunnengasse 3, 65183 Wiesbaden DE, hello@fernleaf.example',
    'authority: Wiesbaden',
    'recipient: Helpcloud Inc., processor US dpf',
    'recipient: Pigeon Relay Ltd., processor IE',
    'retention: closedTickets P18M',
    'retention: consentProof P3Y',
    'retention: accessLog P7D',
  ],
  'en-managed-services': [
    'controller: Redwood Managed IT GmbH, Parkallee 77, 22609 Hamburg DE, contact@redwood-it.example, +49 40 555 7700, Amtsgericht Hamburg, HRB 155201, DE322110099',
    'dpo: dpo@hanse-privacy.example, Hanse Privacy Advisers GmbH, Hamburg',
    'authority: Hamburg',
    'recipient: Alsterdock Rechenzentrum GmbH, processor DE',
    'recipient: Heartbeat Monitoring B.V., processor NL',
    'recipient: Farsight Remote Inc., processor US scc',
    'recipient: Paywell Ltd., processor GB adequacy',
    'recipient: Collect Nord GmbH, controller DE',
    'retention: consentProof P4Y',
    'retention: closedTickets P2Y',
    'retention: accessLog P12D',
  ],
  'en-messy': [
    'controller: BITBARN Computers KG, Scheunenweg 2, 31785 Hameln DE, barn@bitbarn.example, 05151 / 555 90',
    'authority: Hannover',
    'recipient: Weserbergland Server GmbH, processor DE',
    'retention: closedTickets P3Y',
    'retention: accessLog P14D',
  ],
};

const line = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');
function said({ kind, values: v }: ImportProposal): string {
  const place = `${v['address.postalCode']} ${v['address.city']} ${v['address.country']}`;
  const contact = [v['email'], v['phone'], v['registerCourt'], v['registerNumber'], v['vatId']];
  switch (kind) {
    case 'controller':
      return `controller: ${line(v['name'], v['address.street'], place, ...contact)}`;
    case 'dpo':
      return `dpo: ${line(v['email'], v['name'], v['address.city'])}`;
    case 'authority':
      return `authority: ${v['address.city']}`;
    case 'recipient':
      return `recipient: ${v['name']}, ${[v['role'], v['country'], v['transferMechanism']].filter(Boolean).join(' ')}`;
    case 'retention':
      return `retention: ${v['category']} ${v['period']}`;
  }
}

const nothing = {
  registers: { controller: null, dpo: null, authority: null, recipients: [], comingRecipients: [] },
  periods: {},
};
const names = readdirSync(folder).map((file) => file.replace('.txt', ''));

test('twelve whole notices, each with what is to be found in it', () => {
  expect(names.toSorted()).toEqual(Object.keys(truth).toSorted());
  expect(names).toHaveLength(12);
});

test.each(Object.entries(truth))('%s: nothing missed, nothing made up', (name, expected) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const { proposals } = readNotice(text, nothing, { on: new Date('2026-11-26T10:00:00Z') });
  const found = proposals.map(said);
  const right = found.filter((one) => expected.includes(one));
  expect({
    missed: expected.filter((one) => !found.includes(one)),
    madeUp: found.filter((one) => !expected.includes(one)),
  }).toEqual({ missed: [], madeUp: [] });
  expect({ precision: right.length / found.length, recall: right.length / expected.length }).toEqual({
    precision: 1,
    recall: 1,
  });
});
