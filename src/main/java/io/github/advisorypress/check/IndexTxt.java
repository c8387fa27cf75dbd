package io.github.advisorypress.check;

/** {@code index.txt} names every document of its directory. */
final class IndexTxt implements Requirement {
    @Override
    public int number() {
        return 12;
    }

    @Override
    public Outcome examine(ExaminedProvider provider) {
        return new DirectoryList("index.txt", provider, provider.indexes()).examine((list, findings) -> {});
    }
}
