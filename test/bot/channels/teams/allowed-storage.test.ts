import { allowedStorage } from '../../../../bot/channels/teams/allowed-storage';

describe('where a file is put, fetched and shown', () => {
  test.each([
    'https://kommunen-my.sharepoint.com/personal/anna/_api/v2.0/drive/items/01/uploadSession?guid=1&tempauth=x',
    'https://kommunen.sharepoint.us/upload',
    'https://kommunen.sharepoint.cn/upload',
    'https://abc.up.1drv.com/rup/1',
    'https://api.onedrive.com/rup/1',
    'https://graph.microsoft.com/v1.0/drive',
  ])('%s is Microsoft’s storage', (url) => {
    expect(allowedStorage(url, false)).toBe(true);
    expect(allowedStorage(url, true)).toBe(false);
  });

  test.each([
    'http://kommunen.sharepoint.com/upload',
    'https://kommunen.sharepoint.com:8443/upload',
    'https://bot:hemligt@kommunen.sharepoint.com/upload',
    'https://sharepoint.com.example.org/upload',
    'https://minsharepoint.com/upload',
    'https://example.org/.sharepoint.com',
    'https://127.0.0.1/upload',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'sharepoint.com',
    '',
    null,
    7,
  ])('%s is refused with an app id', (url) => {
    expect(allowedStorage(url, false)).toBe(false);
  });

  test('without an app id it is this machine alone', () => {
    expect(allowedStorage('http://127.0.0.1:5000/upload/1', true)).toBe(true);
    expect(allowedStorage('http://localhost/upload', true)).toBe(true);
    expect(allowedStorage('http://10.0.0.1/upload', true)).toBe(false);
  });
});
