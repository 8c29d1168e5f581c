// SPDX-License-Identifier: MIT
#include "commands/extensionreads.h"

#include "commands/revisions.h"
#include "sandbox/run/define.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

Error keepsDocumentsAlone(const QString &what, const QString &id)
{
    return notOffered(
        u"The sandbox keeps nothing but documents: a RavenDB server would answer %1 of '%2' here. Connect "
        "to a server for them."_s.arg(what, id))
        .about(id);
}

} // namespace

Result<GetCounters::Answer> run(const GetCounters &command, Store &)
{
    return keepsDocumentsAlone(u"the counters"_s, command.id);
}

Result<GetAttachment::Answer> run(const GetAttachment &command, Store &)
{
    return keepsDocumentsAlone(u"the attachments"_s, command.id);
}

Result<GetAttachmentChangeVector::Answer> run(const GetAttachmentChangeVector &command, Store &)
{
    return keepsDocumentsAlone(u"the attachments"_s, command.id);
}

Result<GetTimeSeries::Answer> run(const GetTimeSeries &command, Store &)
{
    return keepsDocumentsAlone(u"the time series"_s, command.id);
}

Result<GetRevisions::Answer> run(const GetRevisions &command, Store &)
{
    return keepsDocumentsAlone(u"the revisions"_s, command.id);
}

Result<GetRevisionsByChangeVector::Answer> run(const GetRevisionsByChangeVector &, Store &)
{
    return notOffered(u"The sandbox keeps no revisions: a RavenDB server would answer those of these change vectors. "
                      "Connect to a server for them."_s);
}

Result<CountRevisions::Answer> run(const CountRevisions &command, Store &)
{
    return keepsDocumentsAlone(u"how many revisions there are"_s, command.id);
}

template struct Runs<ExtensionCommands>;
template struct Runs<RevisionCommands>;

} // namespace Rookery::Sandbox
