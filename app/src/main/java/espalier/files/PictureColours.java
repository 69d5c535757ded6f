package espalier.files;

import espalier.paint.Palette;
import espalier.picture.TreePicture;

/// In what colours a picture is written.
public enum PictureColours {
    AS_SHOWN,
    LIGHT,
    DARK;

    TreePicture paint(TreePicture picture) {
        return switch (this) {
            case AS_SHOWN -> picture;
            case LIGHT -> picture.in(Palette.LIGHT);
            case DARK -> picture.in(Palette.DARK);
        };
    }
}
