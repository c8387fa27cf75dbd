package io.github.advisorypress.check;

import java.util.List;

/** A requirement of CSAF 2.0, 7.1. It looks at facts only, and reports every breach of them. */
interface Requirement {
    /** All, in the order of their numbers; 24 and 25 are those of CSAF 2.1. */
    List<Requirement> ALL = List.of(
            new ValidDocuments(),
            new FileNames(),
            new TransportSecurity(),
            new FreeAccess(),
            new ProtectedAccess(),
            new Redirects(),
            new MetadataFile(),
            new SecurityTxtWay(),
            new WellKnownWay(),
            new DnsWay(),
            new YearFolders(),
            new IndexTxt(),
            new ChangesCsv(),
            new DirectoryListings(),
            new RolieFeeds(),
            new RolieServices(),
            new RolieCategories(),
            new Digests(),
            new Signatures(),
            new PublishedKeys(),
            new UserAgents(),
            new OtherOrigins());

    int number();

    Outcome examine(ExaminedProvider provider);
}
