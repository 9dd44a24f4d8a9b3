import { Link } from "@payloadcms/ui";
import { addDays, daysFrom, weekdayOf, weekOf } from "../../calendar/days.ts";
import { recurrenceWords } from "../../calendar/recurrence-words.ts";
import { wallClock } from "../../calendar/wall-clock.ts";
import type { ClusterCalendar } from "../../clashes/cluster-calendar.ts";
import type { ClusterSetting } from "../../clashes/load-calendar.ts";
import type { PlannedDate } from "../../clashes/planned-date.ts";
import { publicHolidaysOn } from "../../holidays/public-holidays.ts";
import { schoolHolidays } from "../../holidays/school-holidays.ts";
import { message } from "../../texts/text.ts";
import { longDayText } from "../events/long-day-text.ts";
import { NewEventLink } from "./new-event-link.tsx";

type Showing = {
  calendar: ClusterCalendar;
  setting: ClusterSetting;
  language: string;
  /** Where the admin lives. */
  admin: string;
  mayCreate: boolean;
  today: string;
};

type Day = { day: string; holidays: string[]; dates: PlannedDate[] };

/** One month of a cluster: a grid where there is room, a list of days where there is not. */
export function MonthPage({ month: asked, ...showing }: Showing & { month: string | null }) {
  const { language, admin, today, mayCreate } = showing;
  const month = asked ?? today.slice(0, 7);
  const say = (key: Parameters<typeof message>[0]["key"]) => message({ key, language });
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const to = (other: string) => `${admin}/kalender?month=${other}`;
  const days = daysFrom(addDays(first, 1 - weekdayOf(first)), addDays(last, 7 - weekdayOf(last))).map((day) =>
    describeDay({ day, ...showing }),
  );
  const inMonth = days.filter(({ day }) => day.startsWith(month));
  return (
    <>
      <header className="klynge-calendar__head">
        <h1>{`${capital(recurrenceWords(language).months[Number(month.slice(5)) - 1] ?? "")} ${month.slice(0, 4)}`}</h1>
        <nav aria-label={say("calendar.months")}>
          <Link className="klynge-button" href={to(addDays(first, -1).slice(0, 7))} prefetch={false}>
            ‹ <span className="klynge-hidden">{say("month.previous")}</span>
          </Link>
          <Link className="klynge-button" href={`${admin}/kalender`} prefetch={false}>
            {say("calendar.today")}
          </Link>
          <Link className="klynge-button" href={to(addDays(last, 1).slice(0, 7))} prefetch={false}>
            › <span className="klynge-hidden">{say("month.next")}</span>
          </Link>
          {mayCreate && (
            <NewEventLink
              className="klynge-button klynge-button--main"
              day={null}
              href={`${admin}/collections/events/create`}
              label={say("calendar.new")}
            />
          )}
        </nav>
      </header>
      <p className="klynge-help">{say("calendar.about")}</p>
      <Grid days={days} month={month} {...showing} />
      <Agenda days={inMonth} {...showing} />
    </>
  );
}

function Grid({ days, month, ...showing }: Showing & { days: readonly Day[]; month: string }) {
  const { language, today } = showing;
  const words = recurrenceWords(language);
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(7 * index, 7 * index + 7));
  return (
    <table className="klynge-grid">
      <thead>
        <tr>
          <th className="klynge-grid__week" scope="col">
            {message({ key: "month.weekShort", language })}
          </th>
          {words.weekdays.map((name) => (
            <th key={name} scope="col">
              {capital(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            <th className="klynge-grid__week" scope="row">
              {week[0] && weekOf(week[0].day)}
            </th>
            {week.map((day) => (
              <td
                aria-current={day.day === today ? "date" : undefined}
                className={day.day.startsWith(month) ? "" : "klynge-grid__other"}
                data-day={day.day}
                key={day.day}
              >
                <DayContent day={day} label={<span>{Number(day.day.slice(8))}</span>} {...showing} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From today on in the month that is; days on which nothing happens are left out unless they are holidays. */
function Agenda({ days, ...showing }: Showing & { days: readonly Day[] }) {
  const { language, today } = showing;
  const isCurrent = days.some(({ day }) => day === today);
  const shown = days.filter(({ day, dates, holidays }) => dates.length + holidays.length > 0 && (!isCurrent || day >= today));
  return (
    <ol className="klynge-agenda">
      {shown.length === 0 && <li>{message({ key: "calendar.nothing", language })}</li>}
      {shown.map((day) => (
        <li data-day={day.day} key={day.day}>
          <DayContent day={day} label={<h2>{capital(longDayText({ day: day.day, time: "", allDay: true, language }))}</h2>} {...showing} />
        </li>
      ))}
    </ol>
  );
}

function DayContent({
  day: { day, dates, holidays },
  label,
  admin,
  language,
  setting,
  mayCreate,
  today,
}: Showing & { day: Day; label: React.ReactNode }) {
  return (
    <>
      <div className="klynge-day__head">
        {label}
        {mayCreate && day >= today && (
          <NewEventLink
            className="klynge-day__new"
            day={day}
            href={`${admin}/collections/events/create`}
            label={message({ key: "calendar.newOn", language, values: { day: longDayText({ day, time: "", allDay: true, language }) } })}
            sign="+"
          />
        )}
      </div>
      {holidays.map((holiday) => (
        <p className="klynge-day__holiday" key={holiday}>
          {holiday}
        </p>
      ))}
      <ul className="klynge-day__dates">
        {dates.map((date) => (
          <li key={`${date.eventId} ${date.recurrenceId}`}>
            <Link
              className={`klynge-entry klynge-entry--${date.certainty} ${date.isRegular ? "klynge-entry--regular" : ""}`}
              href={`${admin}/collections/events/${date.eventId}`}
              prefetch={false}
            >
              {timeOn({ date, day, timezone: setting.timezone })} <span>{date.title}</span>
              {date.placeName && <span className="klynge-entry__place">{date.placeName}</span>}
              {date.certainty !== "confirmed" && <em>{message({ key: `certainty.${date.certainty}`, language })}</em>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function describeDay({ day, calendar, setting, language }: Showing & { day: string }): Day {
  const school = schoolHolidays(setting.holidays).on(day)?.name;
  const schoolName = school && (typeof school === "string" ? message({ key: `school-holiday.${school}`, language }) : school.text);
  return {
    day,
    holidays: [
      ...publicHolidaysOn(day).map(({ name }) => message({ key: `holiday.${name}`, language })),
      ...(schoolName ? [schoolName] : []),
    ],
    dates: calendar.on(day).toSorted((a, b) => a.from - b.from || (a.title < b.title ? -1 : 1)),
  };
}

function timeOn({ date, day, timezone }: { date: PlannedDate; day: string; timezone: string }): React.ReactNode {
  if (date.allDay || date.firstDay !== day) return null;
  return <time dateTime={date.start}>{wallClock(timezone).timeOf(date.from).replace(":", ".")}</time>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
