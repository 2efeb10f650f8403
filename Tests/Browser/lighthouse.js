// What Lighthouse asks of a browser, as little as it needs: a page, and sessions of the DevTools protocol.
// It runs in a tab of its own, and speaks with the tab that it looks at over a socket.

class Session {
  constructor(socket, id) {
    this.socket = socket;
    this.name = id;
    this.listeners = [];
  }
  id() { return this.name ?? 'root'; }
  connection() { return this; }
  on(event, listener) { this.listeners.push({event, listener}); }
  off(event, listener) {
    this.listeners = this.listeners.filter(one => one.event !== event || one.listener !== listener);
  }
  once(event, listener) {
    const first = (...told) => { this.off(event, first); listener(...told); };
    this.on(event, first);
  }
  emit(event, told) {
    for (const one of [...this.listeners]) {
      if (one.event === '*') one.listener(event, told);
      else if (one.event === event) one.listener(told);
    }
  }
  send(method, parameters = {}) { return this.socket.send(method, parameters, this.name); }
  async detach() { this.listeners = []; }
}

class Socket {
  constructor(address) {
    this.waiting = new Map();
    this.sessions = new Map([[undefined, new Session(this, undefined)]]);
    this.line = new WebSocket(address);
    this.line.onmessage = message => this.hear(JSON.parse(message.data));
    this.opened = new Promise((good, bad) => { this.line.onopen = good; this.line.onerror = bad; });
  }
  send(method, params, sessionId) {
    const id = ++Socket.last;
    this.line.send(JSON.stringify({id, method, params, sessionId}));
    return new Promise((good, bad) => this.waiting.set(id, {good, bad}));
  }
  hear(told) {
    if (told.id) {
      const {good, bad} = this.waiting.get(told.id);
      this.waiting.delete(told.id);
      return told.error ? bad(new Error(told.error.message)) : good(told.result);
    }
    const session = this.sessions.get(told.sessionId);
    if (told.method === 'Target.attachedToTarget') {
      const other = new Session(this, told.params.sessionId);
      this.sessions.set(other.name, other);
      session?.emit('sessionattached', other);
    }
    session?.emit(told.method, told.params);
  }
}
Socket.last = 0;

window.lookWithLighthouse = async (socketAddress, pageAddress) => {
  // The site asks nothing of others, so there is nobody to look up.
  self.thirdPartyWeb.provideThirdPartyWeb({getEntity: () => undefined, getProduct: () => undefined});
  const socket = new Socket(socketAddress);
  await socket.opened;
  const root = socket.sessions.get(undefined);
  const frame = async () => (await root.send('Page.getFrameTree')).frameTree.frame;
  const page = {
    url: async () => (await frame()).url,
    target: () => ({createCDPSession: async () => root}),
  };
  const {lhr} = await self.navigation(page, pageAddress, {flags: {
    logLevel: 'error', output: 'json', disableFullPageScreenshot: true,
    // Of no weight, and it takes half a second.
    skipAudits: ['bf-cache'],
    // The pages ask for nothing after they have loaded: there is no need to wait long for it.
    pauseAfterFcpMs: 300, pauseAfterLoadMs: 300, networkQuietThresholdMs: 300, cpuQuietThresholdMs: 300,
  }});
  socket.line.close();
  return {
    version: lhr.lighthouseVersion,
    trouble: lhr.runtimeError?.message ?? null,
    paint: lhr.audits['largest-contentful-paint'].numericValue,
    shift: lhr.audits['cumulative-layout-shift'].numericValue,
    parts: Object.values(lhr.categories).map(part => ({
      name: part.title, score: part.score,
      lost: part.auditRefs.filter(one => one.weight && lhr.audits[one.id].score < 1).map(one => one.id),
    })),
  };
};
