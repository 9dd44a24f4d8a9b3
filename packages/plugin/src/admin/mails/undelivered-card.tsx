import type { PayloadRequest } from "payload";
import { readUndelivered, type UndeliveredMail } from "../../mails/undelivered.ts";
import { moment } from "../../texts/moment.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { UndeliveredActions } from "../client.ts";

const MOST_SHOWN = 10;

/** For the secretariat: which mails did not get through, to whom and why. Nothing where all did. */
export async function UndeliveredCard({ req, now }: { req: PayloadRequest; now: number }) {
  const { language } = req.i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const { mails, count, waiting } = await readUndelivered({ payload: req.payload, limit: MOST_SHOWN, now });
  if (count === 0 && waiting === null) return null;
  const waits = waiting && {
    key: waiting.count === 1 ? ("mail-failed.waiting.one" as const) : ("mail-failed.waiting" as const),
    values: { count: String(waiting.count), why: say(`mail-problem.${waiting.problem}`) },
  };
  return (
    <section className="klynge-card klynge-card--wide klynge-undelivered">
      <h2>
        {say("mail-failed.title")}
        {count > 0 && <span className="klynge-card__count">{count}</span>}
      </h2>
      {waits && <p>{say(waits.key, waits.values)}</p>}
      {mails.length > 0 && (
        <ul className="klynge-undelivered__list">
          {mails.map((mail) => (
            <li key={mail.id}>
              <Facts language={language} mail={mail} now={now} />
              <UndeliveredActions canBeTried={mail.canBeTried} id={mail.id} to={mail.to} />
            </li>
          ))}
        </ul>
      )}
      {count > mails.length && <p>{say("mail-failed.more", { count: String(count - mails.length) })}</p>}
    </section>
  );
}

function Facts({ mail, language, now }: { mail: UndeliveredMail; language: string; now: number }) {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const when = moment({ instant: mail.since, language, timeZone: "Europe/Copenhagen", now });
  return (
    <div>
      <strong>{mail.subject}</strong>
      <span>
        {say("mail-failed.to", { to: mail.to })} · {say("mail-failed.since", { when })}
      </span>
      <span className="klynge-card__bad">{say(`mail-problem.${mail.problem}`)}</span>
      {mail.detail && <small>{say("mail-failed.server", { detail: mail.detail })}</small>}
    </div>
  );
}
