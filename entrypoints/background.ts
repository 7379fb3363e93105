import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '@/lib/browser/worker';

export default defineBackground({ type: 'module', main: startWorker });
