import { describe, expect, it } from 'vitest';
import { hostPatterns, pageCsp, permissionsFor } from '@/lib/audible/hosts';
import { MARKETPLACE_IDS, MARKETPLACES } from '@/lib/audible/marketplaces';
import { libraryUrl } from '@/lib/audible/query';

describe('the hosts we may ask', () => {
  it('are two per marketplace, one marketplace at install', () => {
    expect(permissionsFor().host_permissions).toEqual(['https://www.audible.com/*', 'https://api.audible.com/*']);
    expect(permissionsFor().optional_host_permissions.length).toBe((MARKETPLACE_IDS.length - 1) * 2);
  });

  it('are what every library address leads to, on both routes', () => {
    for (const id of MARKETPLACE_IDS) {
      const query = { jaw: 'newest', page: 1, pageSize: 1000, groups: ['media'] } as const;
      for (const rung of ['API', 'GATEWAY'] as const) {
        const origin = `${new URL(libraryUrl(id, rung, query)).origin}/*`;
        expect(hostPatterns(id)).toContain(origin);
        expect(pageCsp()).toContain(new URL(libraryUrl(id, rung, query)).origin);
      }
      expect(MARKETPLACES[id].id).toBe(id);
    }
  });

  it('are all that the policy lets through', () => {
    expect(pageCsp()).toMatch(/^default-src 'none';/);
    expect(pageCsp()).not.toMatch(/unsafe|\*|http:/);
  });
});
