import { serveMenu } from './faultTable';

serveMenu('CATALOGUE');
