type Params = Record<string, unknown>;
type Heard = (params: Params) => void;
interface Answer {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
}

/** The commands and events of one page, over a connection of its own. */
export class RawPage {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #heard = new Map<string, Set<Heard>>();
  #sent = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) =>
      this.#hear(JSON.parse(String(data)) as Answer),
    );
  }

  static async at(url: string): Promise<RawPage> {
    const socket = new WebSocket(url);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('No connection to the page.')));
    await promise;
    return new RawPage(socket);
  }

  send(method: string, params: Params = {}): Promise<Params> {
    const id = ++this.#sent;
    const { promise, resolve, reject } = Promise.withResolvers<Params>();
    this.#waiting.set(id, ({ error, result = {} }) =>
      error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
    );
    this.#socket.send(JSON.stringify({ id, method, params }));
    return promise;
  }

  on(event: string, heard: Heard): () => void {
    const all = this.#heard.get(event) ?? new Set();
    this.#heard.set(event, all.add(heard));
    return () => all.delete(heard);
  }

  /** Runs a function without arguments from outside but these, in the page or in another world of it. */
  async run<T, A extends unknown[]>(
    act: (...args: A) => T,
    args: A,
    contextId?: number,
  ): Promise<Awaited<T>> {
    const answer = (await this.send('Runtime.evaluate', {
      expression: `(${act.toString()})(${args.map((one) => JSON.stringify(one)).join(', ')})`,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    })) as {
      result: { value: Awaited<T> };
      exceptionDetails?: { exception?: { description?: string } };
    };
    const { exceptionDetails } = answer;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw.');
    return answer.result.value;
  }

  /** Answers what the page asks of an origin. */
  async serve(
    pattern: string,
    answer: (url: string) => { body: string; contentType: string },
  ): Promise<void> {
    this.on('Fetch.requestPaused', (paused) => {
      const { requestId, request } = paused as { requestId: string; request: { url: string } };
      const { body, contentType } = answer(request.url);
      void this.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: contentType }],
        body: Buffer.from(body).toString('base64'),
      });
    });
    await this.send('Fetch.enable', { patterns: [{ urlPattern: pattern }] });
  }

  /** The tab is gone before it could answer. */
  close(): void {
    void this.send('Page.close');
  }

  #hear(answer: Answer): void {
    if (answer.id !== undefined) {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    }
    for (const heard of this.#heard.get(answer.method ?? '') ?? []) heard(answer.params ?? {});
  }
}
