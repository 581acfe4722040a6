// Prints the Open Peeps parts (CC0) that portraits.py composes: {person: svg}. Reads {person: options} from stdin.
// Only head, beard and glasses are used of each drawing; faces and clothes are our own.
import { createAvatar } from '@dicebear/core';
import { openPeeps } from '@dicebear/collection';
import fs from 'fs';

const plain = { seed: 'x', face: ['calm'], clothingColor: ['000000'], maskProbability: 0, facialHairProbability: 0, accessoriesProbability: 0 };
const people = JSON.parse(fs.readFileSync(0, 'utf8'));
const drawn = Object.entries(people).map(([id, options]) => [id, createAvatar(openPeeps, { ...plain, ...options }).toString()]);
process.stdout.write(JSON.stringify(Object.fromEntries(drawn)));
