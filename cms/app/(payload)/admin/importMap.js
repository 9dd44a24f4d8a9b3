import { WorkflowPanel as WorkflowPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { ApprovalCell as ApprovalCell_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { PublishStatusStrip as PublishStatusStrip_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { DocumentFactsPanel as DocumentFactsPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { ValueDiff as ValueDiff_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { AboutDocument as AboutDocument_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { PreviewControls as PreviewControls_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { PublishOrSend as PublishOrSend_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { PreviewWindow as PreviewWindow_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { SubmissionPanel as SubmissionPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { ImportedPanel as ImportedPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { EventDateCell as EventDateCell_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { EventDateField as EventDateField_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { RuleDiff as RuleDiff_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { RecurrenceField as RecurrenceField_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { PlannedDates as PlannedDates_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { ImportFile as ImportFile_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { PdfFacts as PdfFacts_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { FocalPoint as FocalPoint_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { MediaUses as MediaUses_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { TakePicture as TakePicture_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { FeedPanel as FeedPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { ChecklistField as ChecklistField_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { MunicipalityField as MunicipalityField_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { DomainsPanel as DomainsPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { FollowsField as FollowsField_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { HandoverTeam as HandoverTeam_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { LifecyclePanel as LifecyclePanel_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { NewClusterLink as NewClusterLink_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { RollbackOfChosenCluster as RollbackOfChosenCluster_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { AuditSentenceCell as AuditSentenceCell_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { AuditSentenceField as AuditSentenceField_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { AnnouncementBanner as AnnouncementBanner_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { SiteHoldBanner as SiteHoldBanner_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { Icon as Icon_9424320fe61375ad57eb1dfc1964312a } from '../../../components/logo.tsx'
import { Logo as Logo_9424320fe61375ad57eb1dfc1964312a } from '../../../components/logo.tsx'
import { AccountLinks as AccountLinks_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { OverviewLink as OverviewLink_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { HelpLink as HelpLink_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { MailNotice as MailNotice_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { CalendarLink as CalendarLink_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { ApprovalLink as ApprovalLink_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { NamedControls as NamedControls_7ec3cd818c6c9ed33ca7c8e6a7e431df } from '@klynge/plugin/client'
import { ApprovalView as ApprovalView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { StartPage as StartPage_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { HelpPage as HelpPage_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { NewClusterView as NewClusterView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { OverviewView as OverviewView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { CalendarView as CalendarView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { SignInView as SignInView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { InvitationView as InvitationView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { NewPasswordView as NewPasswordView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { MembersView as MembersView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { SecurityView as SecurityView_74dc7183d317c62246c845a278ba5a3c } from '@klynge/plugin/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@klynge/plugin/client#WorkflowPanel": WorkflowPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/rsc#ApprovalCell": ApprovalCell_74dc7183d317c62246c845a278ba5a3c,
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "@klynge/plugin/client#PublishStatusStrip": PublishStatusStrip_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#DocumentFactsPanel": DocumentFactsPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@klynge/plugin/client#RowLabel": RowLabel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#ValueDiff": ValueDiff_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#AboutDocument": AboutDocument_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#PreviewControls": PreviewControls_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "@klynge/plugin/client#PublishOrSend": PublishOrSend_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#PreviewWindow": PreviewWindow_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#SubmissionPanel": SubmissionPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#ImportedPanel": ImportedPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#EventDateCell": EventDateCell_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#EventDateField": EventDateField_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#RuleDiff": RuleDiff_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#RecurrenceField": RecurrenceField_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#PlannedDates": PlannedDates_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#ImportFile": ImportFile_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#PdfFacts": PdfFacts_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#FocalPoint": FocalPoint_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#MediaUses": MediaUses_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#TakePicture": TakePicture_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#FeedPanel": FeedPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/rsc#ChecklistField": ChecklistField_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/client#MunicipalityField": MunicipalityField_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#DomainsPanel": DomainsPanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#FollowsField": FollowsField_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#HandoverTeam": HandoverTeam_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#LifecyclePanel": LifecyclePanel_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "@klynge/plugin/rsc#NewClusterLink": NewClusterLink_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/client#RollbackOfChosenCluster": RollbackOfChosenCluster_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/rsc#AuditSentenceCell": AuditSentenceCell_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#AuditSentenceField": AuditSentenceField_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/client#AnnouncementBanner": AnnouncementBanner_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/client#SiteHoldBanner": SiteHoldBanner_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "/components/logo.tsx#Icon": Icon_9424320fe61375ad57eb1dfc1964312a,
  "/components/logo.tsx#Logo": Logo_9424320fe61375ad57eb1dfc1964312a,
  "@klynge/plugin/rsc#AccountLinks": AccountLinks_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#OverviewLink": OverviewLink_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#HelpLink": HelpLink_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#MailNotice": MailNotice_74dc7183d317c62246c845a278ba5a3c,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "@klynge/plugin/rsc#CalendarLink": CalendarLink_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#ApprovalLink": ApprovalLink_74dc7183d317c62246c845a278ba5a3c,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "@klynge/plugin/client#NamedControls": NamedControls_7ec3cd818c6c9ed33ca7c8e6a7e431df,
  "@klynge/plugin/rsc#ApprovalView": ApprovalView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#StartPage": StartPage_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#HelpPage": HelpPage_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#NewClusterView": NewClusterView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#OverviewView": OverviewView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#CalendarView": CalendarView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#SignInView": SignInView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#InvitationView": InvitationView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#NewPasswordView": NewPasswordView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#MembersView": MembersView_74dc7183d317c62246c845a278ba5a3c,
  "@klynge/plugin/rsc#SecurityView": SecurityView_74dc7183d317c62246c845a278ba5a3c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
