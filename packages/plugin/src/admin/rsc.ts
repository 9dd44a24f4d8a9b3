/** The door for components that run on the server only. Payload finds them by name through the import map. */

export { serverFunctions } from "../scheduling/server-functions.ts";
export { AccountLinks } from "./accounts/account-links.tsx";
export { InvitationView, NewPasswordView } from "./accounts/link-views.tsx";
export { MembersView } from "./accounts/members-view.tsx";
export { SecurityView } from "./accounts/security-view.tsx";
export { SignInView } from "./accounts/sign-in-view.tsx";
export { AuditSentenceCell, AuditSentenceField } from "./audit/audit-sentence.tsx";
export { CalendarLink } from "./calendar/calendar-link.tsx";
export { CalendarView } from "./calendar/calendar-view.tsx";
export { HelpLink } from "./help/help-link.tsx";
export { HelpPage } from "./help/help-page.tsx";
export { ChecklistField } from "./new-cluster/checklist-card.tsx";
export { NewClusterLink } from "./new-cluster/new-cluster-link.tsx";
export { NewClusterView } from "./new-cluster/new-cluster-view.tsx";
export { MailNotice } from "./notices/mail-notice.tsx";
export { OverviewLink } from "./overview/overview-link.tsx";
export { OverviewView } from "./overview/overview-view.tsx";
export { StartPage } from "./start-page/start-page.tsx";
export { ApprovalCell } from "./workflow/approval-cell.tsx";
export { ApprovalLink } from "./workflow/approval-link.tsx";
export { ApprovalView } from "./workflow/approval-view.tsx";
