import { readConsent } from '../../../../bot/channels/teams/file-consent';

const ask = { plan: 'plan-a', kind: 'back-report', format: 'docx', on: '2026-02-09', version: null };
const uploadInfo = {
  name: 'a.docx',
  uploadUrl: 'https://kommun-my.sharepoint.com/upload',
  contentUrl: 'https://kommun-my.sharepoint.com/a.docx',
  uniqueId: '1',
  fileType: 'docx',
};
const value = (but: object = {}) => ({ type: 'fileUpload', action: 'accept', context: ask, uploadInfo, ...but });

describe('an answer to the question whether to take a file', () => {
  test('says which file, and where it is to be put', () => {
    expect(readConsent(value(), false)).toEqual({ action: 'accept', ask, upload: uploadInfo });
  });

  test.each(['2026-13-45', '2026-02-30', '2026-2-9', 'idag', '', null])('with the day %s is of no file', (on) => {
    expect(readConsent(value({ context: { ...ask, on } }), false)).toMatchObject({ ask: null });
  });

  test.each([
    ['another host', { uploadUrl: 'https://kommun.example.org/upload' }],
    ['a host that only begins so', { uploadUrl: 'https://a.sharepoint.com.example.org/upload' }],
    ['this machine', { uploadUrl: 'http://127.0.0.1:9/upload' }],
    ['a file shown from elsewhere', { contentUrl: 'https://kommun.example.org/a.docx' }],
    ['no address', { uploadUrl: '' }],
  ])('that names %s puts the file nowhere', (_what, but) => {
    expect(readConsent(value({ uploadInfo: { ...uploadInfo, ...but } }), false)).toMatchObject({ upload: null });
  });

  test('that is a no has no address, whatever stands there', () => {
    expect(readConsent(value({ action: 'decline' }), false)).toEqual({ action: 'decline', ask, upload: null });
  });
});
