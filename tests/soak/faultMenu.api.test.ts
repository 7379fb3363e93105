import { serveMenu } from './faultTable';

serveMenu('API');
