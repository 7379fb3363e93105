import { serveMenu } from './faultTable';

serveMenu('WEBSITE');
