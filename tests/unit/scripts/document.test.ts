import { describe, expect, it } from 'vitest';
import { withSection } from '../../../scripts/soak/document.ts';

const DOCUMENT = `# Reliability

## Kill sweep

<!-- kill-sweep:start -->
old
<!-- kill-sweep:end -->

## Model

<!-- model:start -->
kept
<!-- model:end -->
`;

describe('a section of docs/reliability.md', () => {
  it('is replaced without a word of the others changed', () => {
    expect(withSection(DOCUMENT, 'kill-sweep', '\nnew\n')).toBe(DOCUMENT.replace('old', 'new'));
  });

  it('is added where there was none', () => {
    const longer = withSection(DOCUMENT, 'fault-menu', 'bad days');
    expect(longer.startsWith(DOCUMENT)).toBe(true);
    expect(longer).toContain('<!-- fault-menu:start -->\nbad days\n<!-- fault-menu:end -->');
  });
});
