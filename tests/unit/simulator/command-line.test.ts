import { describe, expect, it } from 'vitest';
import { chromiumFlags, firefoxPreferences, hostResolverRules } from '../../simulator/browser-flags.ts';
import { HELP, readCommandLine } from '../../simulator/cli-options.ts';

describe('the command line', () => {
  it('turns flags into options', () => {
    const { options, account } = readCommandLine([
      '--books',
      '2500',
      '--port=0',
      '--closed',
      'api,gateway',
      '--delay',
      '200',
      '--no-headers',
      '--account',
      'partner',
    ]);
    expect(options).toMatchObject({
      books: 2500,
      port: 0,
      switches: { open: { api: false, gateway: false, website: true }, delayMs: 200, headers: false },
    });
    expect(account).toBe('partner');
  });

  it.each([[['--books', 'many']], [['--closed', 'door']], [['--what']]])('refuses %j', (args) => {
    expect(() => readCommandLine(args)).toThrow();
  });

  it('explains every flag', () => {
    for (const flag of ['port', 'books', 'closed', 'heaviest-page', 'unstable-ties', 'quiet'])
      expect(HELP).toContain(`--${flag}`);
  });
});

describe('the directions for browsers', () => {
  it('send all hosts here, but for the machine itself', () => {
    expect(hostResolverRules(4443)).toBe('MAP * 127.0.0.1:4443, EXCLUDE 127.0.0.1, EXCLUDE localhost');
    expect(chromiumFlags(4443)).toContain('--ignore-certificate-errors');
  });

  it('can refuse the hosts that are not played', () => {
    const rules = hostResolverRules(1, 'refuse');
    expect(rules).toContain('MAP *.audible.com.br 127.0.0.1:1');
    expect(rules).toContain('MAP * ~NOTFOUND');
  });

  it('name every host for Firefox', () => {
    const { 'network.dns.localDomains': domains = '' } = firefoxPreferences(1);
    expect(domains.split(',')).toHaveLength(34);
  });
});
