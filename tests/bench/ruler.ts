import * as signals from '@preact/signals';
import * as chrono from 'chrono-node/en';
import { Dexie } from 'dexie';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import { array, discriminatedUnion, email, int, nullable, record, strictObject } from 'zod/mini';

/** What a script of a page evaluates that brings an interface, a database, schemas and dates along; nothing of it is used. */
const schemas = { array, discriminatedUnion, email, int, nullable, record, strictObject };
Object.assign(globalThis, { benchRuler: [preact, hooks, signals, Dexie, schemas, chrono] });
