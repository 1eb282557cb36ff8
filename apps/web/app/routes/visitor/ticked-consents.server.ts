/** The consents a visitor ticked: `purpose version`, one for each box. */
export const tickedConsents = (fields: FormData) =>
  fields.getAll('consents').flatMap((value) => {
    const [purposeId = '', version = ''] = String(value).split(' ');
    return purposeId === '' ? [] : [{ purposeId, version: Number(version) }];
  });
