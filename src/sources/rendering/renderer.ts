import { availableParallelism } from 'node:os'
import { readAnswer } from './answer.ts'
import { type Budget, type Ending, excessOf, limitsOf, overBudget, usualBudget } from './budget.ts'
import type { RenderRequest, RenderResult } from './engine.ts'
import { writeRequest } from './request.ts'
import { startThread, type Thread } from './thread.ts'

/** Helm and Kustomize in a sandbox. */
export interface Renderer {
  /** Never rejects for what is asked, however hostile: that is `failed`. Requests start in order, two at a time. */
  render(request: RenderRequest): Promise<RenderResult>
  /** Ends what still runs: renders that wait are rejected. A process that forgets it ends all the same. */
  close(): Promise<void>
}

/** With traces; beyond it an answer is not parsed. */
const mostAnswerBytes = 256 * 1024 * 1024

/** Nothing is read, compiled or started before the first render. */
export function openRenderer(budget: Partial<Budget> = {}): Renderer {
  const whole = { ...usualBudget, ...budget }
  const threads = openThreads(Math.min(2, availableParallelism()))
  let lost = 0
  const patience = () => (lost < whole.lostMilliseconds ? whole.milliseconds : whole.impatientMilliseconds)
  return {
    async render(request) {
      const excess = excessOf(request, whole)
      if (excess !== undefined) return { kind: 'failed', reason: 'budget', because: excess }
      let milliseconds = 0
      const answer = await threads.use(thread => {
        milliseconds = patience()
        return thread.run(writeRequest(request, limitsOf(whole)), milliseconds)
      })
      if (answer === 'time') lost += milliseconds
      if (typeof answer === 'string') return overBudget(answer, { ...whole, milliseconds })
      return answer.byteLength > mostAnswerBytes ? overBudget('output', whole) : readAnswer(answer)
    },
    close: threads.close,
  }
}

type Answer = Uint8Array | Ending

interface Threads {
  /** Lends the next free thread, in the order of asking. One in which the engine ended is replaced. */
  use(task: (thread: Thread) => Promise<Answer>): Promise<Answer>
  close(): Promise<void>
}

function openThreads(most: number): Threads {
  const all = new Set<Thread>()
  const free: Thread[] = []
  const waiting: { take(thread: Thread): void; refuse(error: Error): void }[] = []
  let isClosed = false

  const added = (): Thread => {
    const thread = startThread()
    all.add(thread)
    return thread
  }
  const borrowed = (): Thread | Promise<Thread> => {
    const thread = free.pop() ?? (all.size < most ? added() : undefined)
    return thread ?? new Promise((take, refuse) => waiting.push({ take, refuse }))
  }
  const returned = (thread: Thread): void => {
    const next = waiting.shift()
    if (next === undefined) free.push(thread)
    else next.take(thread)
  }
  const replaced = (thread: Thread): void => {
    all.delete(thread)
    void thread.end()
    if (waiting.length > 0) returned(added())
  }
  return {
    async use(task) {
      if (isClosed) throw closedEarly()
      const thread = await borrowed()
      let answer: Answer | undefined
      try {
        answer = await task(thread)
        return answer
      } finally {
        if (answer instanceof Uint8Array) returned(thread)
        else replaced(thread)
      }
    },
    async close() {
      isClosed = true
      for (const { refuse } of waiting.splice(0)) refuse(closedEarly())
      await Promise.all([...all].map(thread => thread.end()))
    },
  }
}

function closedEarly(): Error {
  return new Error('The renderer was closed')
}
