import { defineBackground } from 'wxt/utils/define-background';
import { createModels } from './models.ts';
import { startBackground } from './start.ts';
import { createWikis } from './wiki.ts';

export default defineBackground(() => startBackground({ models: createModels(), wikis: createWikis() }));
