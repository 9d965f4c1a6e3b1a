import { connect, type Socket } from 'node:net';

import { within } from '../until.ts';

/** What the mail server itself says of a mailbox, which no webmail page colours. For addresses and ids without quotes in them. */
export class Imap {
  readonly #socket: Socket;
  #heard = '';
  #asked = 0;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1').on('data', (text: string) => {
      this.#heard += text;
      this.#wake();
    });
  }

  static async login(host: string, port: number, user: string, password: string): Promise<Imap> {
    const imap = new Imap(connect({ host, port }));
    await imap.#until(/^\* OK/m);
    await imap.#ask(`LOGIN "${user}" "${password}"`);
    return imap;
  }

  /** The numbers of the mails with this Message-ID, which should be one. */
  async find(folder: string, messageId: string): Promise<string[]> {
    await this.#ask(`SELECT "${folder}"`);
    const found = await this.#ask(`UID SEARCH HEADER Message-ID "${messageId}"`);
    return /^\* SEARCH(.*)$/m.exec(found)?.[1]?.trim().split(' ').filter(Boolean) ?? [];
  }

  async isRead(folder: string, messageId: string): Promise<boolean> {
    const flags = await this.#ask(`UID FETCH ${await this.#only(folder, messageId)} (FLAGS)`);
    return /\\Seen/.test(flags);
  }

  async setRead(folder: string, messageId: string, read: boolean): Promise<void> {
    const uid = await this.#only(folder, messageId);
    await this.#ask(`UID STORE ${uid} ${read ? '+' : '-'}FLAGS (\\Seen)`);
  }

  async source(folder: string, messageId: string): Promise<string> {
    const answer = await this.#ask(
      `UID FETCH ${await this.#only(folder, messageId)} (BODY.PEEK[])`,
    );
    const size = /\{(\d+)\}\r\n/.exec(answer);
    if (!size) throw new Error('The server gave no source.');
    const start = size.index + size[0].length;
    return answer.slice(start, start + Number(size[1]));
  }

  async put(folder: string, source: string): Promise<void> {
    await this.#ask(`APPEND "${folder}" {${source.length}}`, /^\+/m);
    this.#socket.write(`${source}\r\n`, 'latin1');
    await this.#until(this.#answered());
  }

  async remove(folder: string, messageId: string): Promise<void> {
    const uids = await this.find(folder, messageId);
    if (uids.length === 0) return;
    await this.#ask(`UID STORE ${uids.join(',')} +FLAGS (\\Deleted)`);
    await this.#ask('EXPUNGE');
  }

  close(): void {
    this.#socket.destroy();
  }

  async #only(folder: string, messageId: string): Promise<string> {
    const [uid, another] = await this.find(folder, messageId);
    if (uid === undefined || another !== undefined) throw new Error('Not exactly one such mail.');
    return uid;
  }

  async #ask(command: string, until?: RegExp): Promise<string> {
    this.#heard = '';
    this.#asked += 1;
    this.#socket.write(`t${this.#asked} ${command}\r\n`, 'latin1');
    const answer = await this.#until(until ?? this.#answered());
    if (!until && !answer.includes(`t${this.#asked} OK`))
      throw new Error(`The mail server refused: ${command.split(' ')[0]}`);
    return answer;
  }

  #answered = (): RegExp => new RegExp(`^t${this.#asked} `, 'm');

  async #until(said: RegExp): Promise<string> {
    const wait = async (): Promise<string> => {
      while (!said.test(this.#heard)) {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#wake = resolve;
        await promise;
      }
      return this.#heard;
    };
    return within(10_000, wait(), 'The mail server did not answer.');
  }
}
