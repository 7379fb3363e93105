import { serveMenu } from './faultTable';

serveMenu('GATEWAY');
