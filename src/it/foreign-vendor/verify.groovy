import groovy.json.JsonSlurper

def site = new File(basedir, 'target/site')
def text = { String path ->
    def file = new File(site, path)
    assert file.file: "there is no ${path}"
    file.getText('UTF-8')
}
def json = { String path -> new JsonSlurper().parseText(text(path)) }

// The prevailing language stands at the root, the translation under its tag.
assert text('index.html').contains('<html lang="de"')
assert text('en/index.html').contains('<html lang="en"')
def page = text('advisories/NM-SA-2023-0001/index.html')
assert page.contains('Heap-Überlauf in curl betrifft Pegelwart')
assert text('en/advisories/NM-SA-2023-0001/index.html').contains('Heap overflow in curl affects Pegelwart')
assert text('pages/contact/index.html').contains('psirt@nordmole.example')

// One label is this vendor's own, the others are the built-in ones.
assert page.contains('Sicherheitswarnung')
assert page.contains('Umgehungslösung')

// One template is this vendor's own as well.
assert page.contains('Nordmole Messtechnik misst, was fließt.')

// Every other format says the same.
def original = json('.well-known/csaf/white/2023/nm-sa-2023-0001.json').document
assert original.lang == 'de' && original.tracking.id == 'NM-SA-2023-0001' && original.source_lang == null
def translation = json('.well-known/csaf/white/2023/nm-sa-2023-0001-en.json').document
assert translation.lang == 'en' && translation.tracking.id == 'NM-SA-2023-0001-en' && translation.source_lang == 'de'
assert json('vex/NM-SA-2023-0001.cdx.json').vulnerabilities*.id.unique() == ['CVE-2023-38545']
['', 'en/'].each { language ->
    ['feeds/rss.xml', 'feeds/atom.xml', 'data/advisories.csv', 'data/vulnerabilities.csv', 'data/products.csv'].each {
        assert text(language + it).contains('NM-SA-2023-0001') || it.contains('products')
    }
}
assert json('schema/advisory.schema.json').title

// Looks come from the plugin, and nothing of the repository that made it comes along; schemas give examples.
def styles = []
site.eachFileRecurse { file ->
    if (file.name.endsWith('.css')) {
        styles << file
    }
    if (file.parentFile.name != 'schema' && file.name =~ /\.(html|json|xml|csv|txt|css|js)$/) {
        assert !file.getText('UTF-8').toLowerCase(Locale.ROOT).contains('capebay'): "${file} speaks of another vendor"
    }
}
assert !styles.empty
