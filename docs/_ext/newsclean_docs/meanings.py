"""What each label means, in a sentence, and examples of those that no rule but the page's shape sets."""

from __future__ import annotations

from newsclean import Label

MEANINGS = {
    Label.TITLE: "The headline of the article. It is `Article.title`, and stands in no paragraph.",
    Label.STANDFIRST: "The sentence or two under the headline that sum the story up.",
    Label.SECTION: "The kicker, breadcrumb or name of the section over the headline.",
    Label.BYLINE: "Who wrote it: names, roles, organisations, places. They become `Article.authors`.",
    Label.DATE: "When it was published or changed. It becomes `Article.published` and `Article.modified`.",
    Label.READING_TIME: "How long it takes to read.",
    Label.DATELINE: "Where the report was filed from, in front of the first sentence. It stays in the text, and is named.",
    Label.CAPTION: "The text under a picture or video. It becomes one of `Article.captions`, and stands in no paragraph.",
    Label.CREDIT: "Whom a picture belongs to. It goes with its caption.",
    Label.HEADING: "A heading inside the article: a paragraph of the kind heading.",
    Label.BODY: "The text of the article. A rule with this label protects what it finds from every other rule.",
    Label.NOTIFICATION: "Offers to send alerts to the browser or the phone.",
    Label.DONATION: "Appeals for money, from one line to a passage of many paragraphs.",
    Label.SUBSCRIPTION: "Paywalls, offers, prices, and notes that a text is for subscribers only.",
    Label.NEWSLETTER: "Prompts to sign up for a newsletter, and the forms around them.",
    Label.REGISTRATION: "Prompts to register or log in, and what the page says once that is done.",
    Label.COMMENTS: "Prompts to comment, counts of comments, rules of the forum, and threads of readers' comments.",
    Label.CONSENT: "Cookie banners, and boxes that stand in for what another site would show.",
    Label.ADVERTISING: "Markers of advertising, sponsored text, and notices on affiliate links.",
    Label.PROMOTION: "The house's own podcasts, events, shops and offers.",
    Label.RELATED: "Links to other stories: read-more lines, most-read lists, teasers.",
    Label.SHARING: "Share buttons, and lines that ask to be followed.",
    Label.APP: "Prompts to get an app or to open one.",
    Label.NAVIGATION: "Menus, skip links, breadcrumbs of links, and the foot of the page.",
    Label.LEGAL: "Copyright lines, terms, disclaimers, editorial standards.",
    Label.WIRE: "What agencies and colleagues gave: with files from, reporting by, editing by.",
    Label.BIO: "Who the author is, in a sentence or more, under the article.",
    Label.CONTACT: "How to reach the newsroom or the author.",
    Label.MEDIA: "Controls of players, counters of galleries, and other words that belong to pictures and sound.",
    Label.TAGS: "Lists of topics. Where a rule reads them, they become `Article.tags`.",
    Label.TOOLS: "Print, save, listen, text size.",
    Label.TICKER: "Weather, markets, scores, and other boxes of figures.",
    Label.LIVE: "Furniture of live blogs: key events, newest first, updates.",
    Label.TECHNICAL: "Notices on browsers and scripts, errors, and leftovers of code.",
    Label.REPEAT: "Text of the article that stands on the page a second time.",
    Label.OTHER: "What is no part of the article, and of no kind that has a name.",
}

STAGE_EXAMPLES = {
    Label.TITLE: ("Ferry sails two hours late",),
    Label.STANDFIRST: ("Two hundred passengers waited on the quay as the owners blamed the tide",),
    Label.SECTION: ("Coast / Ferries",),
    Label.BYLINE: ("By Nora Pengelly, Maritime Correspondent",),
    Label.DATE: ("Tuesday 12 March 2024 09:45 GMT",),
    Label.READING_TIME: ("3 min read",),
    Label.DATELINE: ("SALTMOUTH, March 12 (Coast Press) –",),
    Label.CAPTION: ("Two deckhands wait beside the Guillemot (PA)",),
    Label.CREDIT: ("Photo: Nora Pengelly/Coast Press",),
    Label.HEADING: ("What the owners say",),
    Label.BODY: ("The ferry sailed at noon with two hundred passengers, eleven dogs and the post.",),
}
