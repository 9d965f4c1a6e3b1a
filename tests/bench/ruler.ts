import * as signals from '@preact/signals';
import Dexie from 'dexie';
import * as preact from 'preact';
import * as hooks from 'preact/hooks';
import * as zod from 'zod/mini';

/** What a script of a page evaluates that brings an interface, a database and schemas along; nothing of it is used. */
Object.assign(globalThis, { benchRuler: [preact, hooks, signals, Dexie, zod] });
